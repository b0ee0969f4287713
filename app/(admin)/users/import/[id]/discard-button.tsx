"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { imports } from "#lib/contract/imports.ts";

/** Forgets a file that has changed nothing yet, and leads back to where another one is chosen. */
export function DiscardButton({ id, label }: { id: string; label?: string }) {
  const t = useTranslations("imports");
  const router = useRouter();
  return (
    <OperationButton
      operation={imports.discard}
      input={{ id }}
      done={t("discarded")}
      onDone={() => router.push("/users/import")}
    >
      {label ?? t("discard")}
    </OperationButton>
  );
}

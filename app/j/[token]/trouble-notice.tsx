"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import type { ErrorCode } from "#lib/errors.ts";

type Props = { code: ErrorCode; reason: string | null; requestId: string };

/** The meeting could not be read; the link itself is fine. */
export function TroubleNotice({ code, reason, requestId }: Props) {
  const t = useTranslations("join");
  const textOf = useErrorText();
  const router = useRouter();
  return (
    <ErrorState
      title={textOf({ code, reason })}
      text={t("trouble")}
      requestId={requestId}
      onRetry={() => router.refresh()}
      isPage
    />
  );
}

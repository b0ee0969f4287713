"use client";

import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { type ApiKey, apiKeys } from "#lib/contract/api-keys.ts";

/** Ends a key for good. */
export function RevokeButton({ apiKey: { id, name } }: { apiKey: Pick<ApiKey, "id" | "name"> }) {
  const t = useTranslations("api-keys");
  return (
    <OperationButton
      operation={apiKeys.revoke}
      input={{ id }}
      confirm={{
        title: t("revokeTitle", { name }),
        body: t("revokeText"),
        keep: t("revokeKeep"),
        act: t("revokeAct"),
      }}
      done={t("revokedNow", { name })}
    >
      {t("revoke")}
    </OperationButton>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useApiQuery } from "#lib/api/hooks.ts";
import { users } from "#lib/contract/users.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

/** How many licences there are and are left. Nothing while that is not known. */
export function LicenceNote() {
  const t = useTranslations("users");
  const format = useFormat();
  const { data } = useApiQuery(users.licences, {});
  if (!data) return null;
  const left = Math.max(0, data.total - data.used);
  return (
    <span className={left === 0 ? "text-danger-soft-foreground" : "text-muted"}>
      {t("licences", {
        used: format.number(data.used),
        total: format.number(data.total),
        left: format.number(left),
      })}
    </span>
  );
}

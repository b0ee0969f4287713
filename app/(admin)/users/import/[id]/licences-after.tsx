"use client";

import { useTranslations } from "next-intl";
import { useApiQuery } from "#lib/api/hooks.ts";
import { users } from "#lib/contract/users.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

/** How many of the paid licences are used once so many users have been created. */
export function LicencesAfter({ created }: { created: number }) {
  const t = useTranslations("imports.review");
  const format = useFormat();
  const { data } = useApiQuery(users.licences, {});
  if (!data) return null;
  const after = data.used + created;
  const missing = after - data.total;
  const level = missing >= 0 ? "bg-danger" : after >= data.total * 0.9 ? "bg-warning" : "bg-quiet";
  const share = Math.min(100, (after / Math.max(1, data.total)) * 100);
  return (
    <span className="block w-60">
      <span className="flex justify-between">
        <span>{t("licences")}</span>
        <span className="num">
          <span className="font-medium text-foreground">{format.number(after)}</span> /{" "}
          {format.number(data.total)}
        </span>
      </span>
      <span aria-hidden className="mt-1 block h-1 overflow-hidden rounded-full bg-surface-tertiary">
        <span className={`block h-full ${level}`} style={{ width: `${share}%` }} />
      </span>
      {missing > 0 && (
        <span className="block text-xs text-danger-soft-foreground">
          {t("licencesMissing", { count: missing })}
        </span>
      )}
    </span>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ImportRow } from "#lib/contract/imports.ts";
import { importColumns } from "#lib/contract/user-columns.ts";
import { useTroubleText } from "./trouble-text.ts";

/** The texts of a key that the ledger gave and no type can know. */
type Loose = {
  (key: never, values?: never): string;
  has: (key: never) => boolean;
};

function textOf(t: Loose, key: string, values: object = {}): string | null {
  return t.has(key as never) ? t(key as never, values as never) : null;
}

/** What a row of the ledger says to its reader. */
export function useRowTexts() {
  const reasons = useTranslations("import-reasons");
  const columns = useTranslations("user-columns");
  const troubleText = useTroubleText();

  const labelOf = (key: string) => textOf(columns, `labels.${key}`) ?? key;

  /** Why it is refused, and what helps; what to know of a row that is taken. */
  function reasonOf({ reason, params }: ImportRow): { cause: string; cure: string | null } | null {
    if (!reason) return null;
    const key = String(params.column ?? "");
    const longest = importColumns.find((column) => column.key === key)?.longest;
    const known = { longest, ...params, column: labelOf(key) };
    const refusal = textOf(columns, `refusals.${params.refusal}`, known);
    const values = { ...known, refusal };
    return {
      cause: textOf(reasons, `rows.${reason}`, values) ?? reason,
      cure: textOf(columns, `cures.${params.refusal}`, values) ?? textOf(reasons, `cures.${reason}`, values),
    };
  }

  /** Why it failed or was left as it is. */
  function resultOf({ result }: ImportRow): string | null {
    return result && (textOf(reasons, `results.${result}`) ?? troubleText(result));
  }

  function shownValue(key: string, value: string): string {
    if (key === "hide_phone") return columns(value === "true" ? "values.yes" : "values.no");
    return (key === "state" && textOf(columns, `values.${value}`)) || value;
  }

  return { labelOf, reasonOf, resultOf, shownValue };
}

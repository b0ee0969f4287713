import "server-only";
import { createTranslator } from "use-intl/core";
import type { ImportRow } from "#lib/contract/imports.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Messages } from "#lib/i18n/messages.ts";

/** The sentences that a row of the ledger stands for, in one language. */
export function reasonTexts(locale: Locale, messages: Messages) {
  const t = createTranslator({ locale, messages, namespace: "import-reasons" });
  const ofColumns = createTranslator({ locale, messages, namespace: "user-columns" });
  const ofErrors = createTranslator({ locale, messages, namespace: "errors" });

  const label = (key: unknown) => textOf(ofColumns, `labels.${String(key)}`) ?? String(key);

  /** What is known of the result's key, by whom it comes from. */
  function resultText(key: string): string {
    return (
      textOf(t, `results.${key}`) ??
      textOf(ofErrors, `reasons.${key}`) ??
      textOf(ofErrors, `codes.${key}`) ??
      key
    );
  }

  function reasonText({ reason, params }: ImportRow): string {
    if (reason === null) return "";
    const column = params.column === undefined ? {} : { column: label(params.column) };
    const refusal = textOf(ofColumns, `refusals.${params.refusal}`, { ...params, ...column }) ?? "";
    const values = { ...params, ...column, refusal };
    return [textOf(t, `rows.${reason}`, values), textOf(t, `cures.${reason}`, values)].join(". ");
  }

  return {
    /** Why a row was refused, failed or left, with what helps. */
    why: (row: ImportRow): string => (row.result === null ? reasonText(row) : resultText(row.result)),
    /** Field by field, before and after. */
    changes: ({ outcome, before, after }: ImportRow): string =>
      Object.entries(after)
        .map(([key, value]) => {
          const from = outcome === "change" ? `${before[key] || "–"} → ` : "";
          return `${label(key)}: ${from}${value || "–"}`;
        })
        .join("; "),
  };
}

type Translator = {
  (key: never, values?: never): string;
  has: (key: never) => boolean;
};

/** The text of a key that came from the ledger, which no type can know; null where there is none. */
function textOf(t: Translator, key: string, values: Record<string, unknown> = {}): string | null {
  return t.has(key as never) ? t(key as never, values as never) : null;
}

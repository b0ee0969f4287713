"use client";

import { useTranslations } from "next-intl";

/** What the ledger gives as a cause: a key of `errors.reasons`, else of `errors.codes`. */
export function useTroubleText(): (key: string) => string {
  const t = useTranslations("errors");
  return (key) => {
    const known = [`reasons.${key}`, `codes.${key}`].find((path) => t.has(path as never));
    return known ? t(known as never, { at: "none" } as never) : t("codes.internal");
  };
}

import { useFormatter, useLocale, useTimeZone, useTranslations } from "next-intl";
import { useMemo } from "react";
import { createFormat, type Format } from "./format.ts";

/** The reader's {@link Format} in components of either side that are not async. */
export function useFormat(): Format {
  const formatter = useFormatter();
  const t = useTranslations("format");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return useMemo(() => createFormat(formatter, t, { locale, timeZone }), [formatter, t, locale, timeZone]);
}

import { getFormatter, getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { createFormat, type Format } from "./format.ts";

/** The reader's {@link Format} in async server components. */
export async function getFormat(): Promise<Format> {
  const [formatter, t, locale, timeZone] = await Promise.all([
    getFormatter(),
    getTranslations("format"),
    getLocale(),
    getTimeZone(),
  ]);
  return createFormat(formatter, t, { locale, timeZone });
}

import { defaultLocale, isLocale, type Locale } from "./locales.ts";

/*
 * Language and time zone of a reader, decided here and nowhere else:
 *
 *   language   profile → cookie `locale` → Accept-Language → English
 *   time zone  profile → cookie `tz`                       → UTC
 *
 * Profile wins because it was chosen and follows the person to other devices. The cookie `tz` is written by the browser
 * on its first visit (it alone knows its zone), so only that very first answer of the server can be in UTC.
 */

/** Names of the cookies that remember how a reader wants the portal. None is a secret; all are readable by scripts. */
export const readerCookies = { locale: "locale", timeZone: "tz", sidebar: "sidebar" } as const;

type Sources = { profile?: string | null; cookie?: string | null };

/** The reader's language. Values that are no language of ours are passed over. Throws nothing. */
export function resolveLocale({
  profile,
  cookie,
  acceptLanguage,
}: Sources & { acceptLanguage?: string | null }): Locale {
  if (isLocale(profile)) return profile;
  if (isLocale(cookie)) return cookie;
  return negotiateLocale(acceptLanguage ?? "") ?? defaultLocale;
}

/** The reader's IANA time zone. Names this runtime does not know are passed over. Throws nothing. */
export function resolveTimeZone({ profile, cookie }: Sources): string {
  return [profile, cookie].find(isTimeZone) ?? "UTC";
}

/** Whether a text names a time zone, so that a tampered cookie cannot break a page. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== "string" || value === "") return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** The most wanted of our languages in an `Accept-Language` header; any Chinese reads our one Chinese. */
function negotiateLocale(header: string): Locale | undefined {
  const wanted = header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: tag.split("-")[0], weight: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const known = { en: "en", zh: "zh-CN" } as const;
  for (const { language } of wanted) {
    if (language === "en" || language === "zh") return known[language];
    if (language === "*") return defaultLocale;
  }
  return undefined;
}

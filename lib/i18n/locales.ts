/** The languages of the portal. English is the one every text is written in first. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** The regional form in which parts that format by themselves (date fields, number fields) are given the language. */
export const regionalLocale = { en: "en-GB", "zh-CN": "zh-CN" } as const satisfies Record<Locale, string>;

/** Each language in its own words, for people who cannot read the present one. */
export const localeNames = { en: "English", "zh-CN": "简体中文" } as const satisfies Record<Locale, string>;

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

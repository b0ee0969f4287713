import type { Locale } from "./locales.ts";
import { chineseCities } from "./zone-cities.ts";

/** The place a zone is named after, in the reader's language; places without a Chinese name here keep their English one. */
export function zoneCity(timeZone: string, locale: Locale): string {
  const chinese = locale === "zh-CN" ? chineseCities[timeZone] : undefined;
  return chinese ?? (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

/**
 * A zone's distance from UTC at an instant, such as "UTC+8", "UTC+5:30", "UTC−3" (true minus) or "UTC".
 * Daylight saving makes the instant matter.
 */
export function zoneOffset(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  return name
    .replace(/^GMT([+-]0)?$/, "UTC")
    .replace("GMT", "UTC")
    .replace("-", "−");
}

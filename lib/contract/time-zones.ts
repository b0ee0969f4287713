import { z } from "zod";

/**
 * The upstream's numbered time zones (meeting_21_0110) and the IANA zones we take them for. The upstream says nothing
 * about daylight saving, so the number only chooses the zone of its notices; instants always travel in UTC.
 */
const zones: readonly string[] = [
  "Etc/GMT+12",
  "Pacific/Pago_Pago",
  "Pacific/Honolulu",
  "America/Anchorage",
  "America/Los_Angeles",
  "America/Phoenix",
  "America/Denver",
  "America/Guatemala",
  "America/Chicago",
  "America/Mexico_City",
  "America/Regina",
  "America/Bogota",
  "America/New_York",
  "America/Indiana/Indianapolis",
  "America/Halifax",
  "America/La_Paz",
  "America/Santiago",
  "America/St_Johns",
  "America/Sao_Paulo",
  "America/Argentina/Buenos_Aires",
  "America/Nuuk",
  "Atlantic/South_Georgia",
  "Atlantic/Azores",
  "Atlantic/Cape_Verde",
  "Africa/Monrovia",
  "Europe/London",
  "Europe/Berlin",
  "Europe/Budapest",
  "Europe/Paris",
  "Europe/Warsaw",
  "Africa/Lagos",
  "Europe/Athens",
  "Europe/Bucharest",
  "Africa/Cairo",
  "Africa/Johannesburg",
  "Europe/Helsinki",
  "Asia/Jerusalem",
  "Asia/Baghdad",
  "Asia/Riyadh",
  "Europe/Moscow",
  "Africa/Nairobi",
  "Asia/Tehran",
  "Asia/Dubai",
  "Asia/Yerevan",
  "Asia/Kabul",
  "Asia/Yekaterinburg",
  "Asia/Karachi",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Almaty",
  "Asia/Dhaka",
  "Asia/Colombo",
  "Asia/Yangon",
  "Asia/Bangkok",
  "Asia/Krasnoyarsk",
  "Asia/Shanghai",
  "Asia/Ulaanbaatar",
  "Asia/Singapore",
  "Australia/Perth",
  "Asia/Tokyo",
  "Asia/Seoul",
  "Asia/Yakutsk",
  "Australia/Adelaide",
  "Australia/Darwin",
  "Australia/Brisbane",
  "Australia/Sydney",
  "Pacific/Port_Moresby",
  "Australia/Hobart",
  "Asia/Vladivostok",
  "Pacific/Guadalcanal",
  "Pacific/Auckland",
  "Pacific/Fiji",
  "Pacific/Tongatapu",
  "Asia/Irkutsk",
  "Africa/Casablanca",
  "Asia/Baku",
  "Asia/Kamchatka",
];

/** The zone people in China, and the upstream itself, mean when none is named. */
export const defaultZone = "Asia/Shanghai";

/** IANA zone of the upstream's number, "1" to "77"; unknown numbers read as {@link defaultZone}. */
export function zoneOfNumber(number: string | null | undefined): string {
  return zones[Number(number) - 1] ?? defaultZone;
}

/**
 * The upstream's number of an IANA zone. A zone outside the table gets the number of one with the same clock this
 * year, and where none has it, that of {@link defaultZone}. Throws `RangeError` for what is no zone: see
 * {@link timeZone}.
 */
export function numberOfZone(zone: string): string {
  const exact = zones.indexOf(zone);
  if (exact >= 0) return String(exact + 1);
  const clock = clockOf(zone);
  const alike = zones.findIndex((candidate) => clockOf(candidate) === clock);
  return String((alike >= 0 ? alike : zones.indexOf(defaultZone)) + 1);
}

/** Offset text such as "GMT+08:00" in January and July: two zones with the same pair keep the same clock. */
function clockOf(zone: string): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const year = new Date().getUTCFullYear();
  return [0, 6]
    .map((month) => format.formatToParts(Date.UTC(year, month, 15)))
    .map((parts) => parts.find((part) => part.type === "timeZoneName")?.value)
    .join();
}

/** An IANA zone by its name. */
export const timeZone = z.string().max(64).refine(isZone, "time_zone");

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

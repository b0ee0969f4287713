import "server-only";

const dayMs = 86_400_000;

/**
 * A spreadsheet's day number as text: `2026-11-24`, with a fraction `2026-11-24 14:30:00`, below one `14:30:00`. It has
 * no zone.
 * @param is1904 the workbook counts from 1904, as those of old Macintoshes do
 */
export function serialDate(serial: number, is1904: boolean): string | null {
  // Otherwise day 60 is 29 February 1900, which never was: days before it are one ahead.
  const days = is1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((days * dayMs) / 1_000) * 1_000);
  if (serial < 0 || Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9_999) return null;
  const [day = "", time = ""] = at.toISOString().slice(0, 19).split("T");
  if (serial < 1) return time;
  return time === "00:00:00" ? day : `${day} ${time}`;
}

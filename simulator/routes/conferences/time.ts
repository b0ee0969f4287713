export const minute = 60_000;
export const day = 24 * 60 * minute;

/** `yyyy-MM-dd HH:mm` in UTC, of an instant in milliseconds. */
export function formatMinute(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace("T", " ");
}

/** The instant of a `yyyy-MM-dd HH:mm` text in UTC; undefined for a day that no calendar has. */
export function parseMinute(text: string): number | undefined {
  const instant = Date.parse(`${text.replace(" ", "T")}:00Z`);
  return Number.isNaN(instant) || formatMinute(instant) !== text ? undefined : instant;
}

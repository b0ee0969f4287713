/** How long before its end everybody should know that a key dies. */
export const warningMs = 7 * 24 * 60 * 60 * 1000;

/** Whether a key dies within that time. `endsAt` is ISO, `now` epoch milliseconds. */
export function endsSoon(endsAt: string, now: number): boolean {
  return Date.parse(endsAt) - now <= warningMs;
}

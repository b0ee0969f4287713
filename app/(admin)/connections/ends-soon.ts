const dayMs = 24 * 60 * 60 * 1000;

/** Whether a key dies within the 7 days before which everybody should know. `endsAt` is ISO, `now` epoch milliseconds. */
export function endsSoon(endsAt: string, now: number): boolean {
  return Date.parse(endsAt) - now <= 7 * dayMs;
}

/**
 * The world's time in milliseconds since the epoch. It runs with the base clock (wall time unless a test gives
 * another) and can be moved: forward to let tokens expire and meetings start, or set to a fixed instant.
 */
export class Clock {
  readonly #base: () => number;
  #ahead = 0;

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  now(): number {
    return Math.floor(this.#base() + this.#ahead);
  }

  /** Makes it that instant now; the clock goes on running from there. */
  set(instant: number): void {
    this.#ahead = instant - this.#base();
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  reset(): void {
    this.#ahead = 0;
  }
}

/** Starts measuring real time; the returned function answers the milliseconds since then, to a tenth. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round((performance.now() - start) * 10) / 10;
}

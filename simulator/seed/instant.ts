/** When everything seeded came to be: before any time a test sets, so that no record lies in the future. */
export const seedInstant = Date.UTC(2026, 0, 1);

/** When what was bought ends. */
export const resourceEnd = Date.UTC(2031, 0, 1);

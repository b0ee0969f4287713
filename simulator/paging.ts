import type { Values } from "./values.ts";

export interface Page<T> {
  readonly offset: number;
  readonly limit: number;
  /** How many there are in all. */
  readonly count: number;
  readonly data: T[];
}

/** The page that `offset` and `limit` ask for. As upstream, an offset beyond the end answers the last page. */
export function pageOf<T>(items: readonly T[], query: Values): Page<T> {
  const limit = query.int("limit");
  const count = items.length;
  const last = limit === 0 ? 0 : Math.max(0, Math.ceil(count / limit) - 1) * limit;
  const asked = query.int("offset");
  const offset = asked < count ? asked : last;
  return { offset, limit, count, data: items.slice(offset, offset + limit) };
}

/** The same page with each item in its wire shape. */
export function mapPage<T, U>(page: Page<T>, show: (item: T) => U): Page<U> {
  return { ...page, data: page.data.map(show) };
}

import type { Values } from "./values.ts";

/**
 * One page of a list in the envelope of the account service. An offset past the end answers the last page;
 * Chosen: that page starts at a multiple of limit, and `offset` echoes the request.
 */
export function pageOf<T>(items: readonly T[], query: Values, show: (item: T) => object) {
  const offset = query.int("offset");
  const limit = query.int("limit");
  const count = items.length;
  const start = offset < count ? offset : Math.max(0, Math.floor((count - 1) / limit) * limit);
  return { offset, limit, count, data: items.slice(start, start + limit).map(show) };
}

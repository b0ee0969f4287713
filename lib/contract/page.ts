import { z } from "zod";

export const pageSizes = [10, 25, 50, 100] as const;

/** Which page of a list is asked for; `page` counts from 1. The upstream never answers more than 500 rows. */
export const pageInput = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(25),
});
export type PageInput = z.output<typeof pageInput>;

/** For who reads all of a list: each page but the first begins with as many rows of the one before as `repeated` says. */
export const overlappingPageInput = pageInput.extend({
  repeated: z.coerce.number().int().min(0).max(1).default(0),
});

/** Page and size in the upstream's words. Both are always sent: its defaults differ from call to call. */
export function toOffset({ page, pageSize, repeated = 0 }: PageInput & { repeated?: number }) {
  return { offset: (page - 1) * (pageSize - repeated), limit: pageSize };
}

export type Page<T> = { items: T[]; total: number; offset: number };

/**
 * An upstream page of `item`, in our words.
 * Asked beyond the end, the upstream answers its last page again: only `total` tells that a page does not exist.
 */
export function pageOf<T extends z.ZodType>(item: T) {
  return z
    .object({
      offset: z.number().int().nullish(),
      count: z.number().int().nullish(),
      data: z.array(item).nullish(),
    })
    .transform((page): Page<z.output<T>> => {
      const items = page.data ?? [];
      return { items, total: page.count ?? items.length, offset: page.offset ?? 0 };
    });
}

/** The answer of calls that answer nothing; older deployments send an empty object. */
export const nothing = z.unknown().transform(() => null);

import "server-only";
import type { Page } from "#lib/contract/page.ts";
import { AppError } from "#lib/errors.ts";
import { wholeList } from "./whole-list.ts";

/** How often a list that moves under its reader is read anew. */
const rounds = 3;

/**
 * All of a list that is read in the pages of {@link wholeList}, each thing once, with the proof that none is missing: the
 * distinct ids of one whole reading are as many as each of its answers said there are. Where the list has moved meanwhile
 * it is read again, and what is new follows at the end. What has gone since it was read stays, and where as many came
 * behind the reader as went from before it, they are not in it: what was there all the time is.
 * @throws AppError `conflict` (reason `list_moving`) where it moves during three readings; what `read` throws
 */
export async function* everyOne<T extends { id: string }>(
  read: (page: number) => Promise<Page<T>>,
): AsyncGenerator<T[]> {
  /** In which round an id was met last. */
  const met = new Map<string, number>();
  for (let round = 1; round <= rounds; round += 1) {
    const totals = new Set<number>();
    let present = 0;
    for await (const { items, total } of wholeList<T>(({ page }) => read(page))) {
      const fresh: T[] = [];
      for (const item of items) {
        const before = met.get(item.id);
        if (before === undefined) fresh.push(item);
        if (before !== round) present += 1;
        met.set(item.id, round);
      }
      totals.add(total);
      if (fresh.length > 0) yield fresh;
    }
    if (totals.size === 1 && totals.has(present)) return;
  }
  throw new AppError("conflict", "the list moved while it was read", { reason: "list_moving" });
}

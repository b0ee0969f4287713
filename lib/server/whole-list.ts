import "server-only";
import type { Page } from "#lib/contract/page.ts";
import { AppError } from "#lib/errors.ts";

/** The upstream's largest page, of which each but the first begins with the last row of the one before. */
export const wholeListPages = { pageSize: 500, repeated: 1 };
/** How often in a row a page may be found moved. At one row gone per call two of three are, and fifty are in no life. */
const patience = 50;

type Wish = { page: number; pageSize: number; repeated: number };

/**
 * A list in its pages, of which each begins with the last row of the one before: whatever comes and goes meanwhile, what
 * is there all the time is on one of them. A page that begins with nothing of the one before has moved up, since rows
 * before it have gone, and the reading goes back a page. The list's order must not move. This remembers no ids, and what
 * comes behind its back it misses; `everyOne` proves more.
 * @throws AppError `conflict` (reason `list_moving`) where it gets no further; what `read` throws
 */
export async function* wholeList<T extends { id: string }>(
  read: (wish: Wish) => Promise<Page<T>>,
  { pageSize, repeated } = wholeListPages,
): AsyncGenerator<{ items: T[]; readRows: number; total: number }> {
  let before: ReadonlySet<string> = new Set();
  let furthest = 0;
  let tries = 0;
  for (let page = 1; ; ) {
    const { items, total } = await read({ page, pageSize, repeated });
    const [first] = items;
    if (page > 1 && !(first && before.has(first.id))) {
      tries += 1;
      if (tries > patience)
        throw new AppError("conflict", "the list moved while it was read", { reason: "list_moving" });
      page -= 1;
      continue;
    }
    if (page > furthest) {
      furthest = page;
      tries = 0;
    }
    const readRows = Math.min((page - 1) * (pageSize - repeated) + pageSize, total);
    yield { items, readRows, total };
    if (readRows === total) return;
    before = new Set(items.map(({ id }) => id));
    page += 1;
  }
}

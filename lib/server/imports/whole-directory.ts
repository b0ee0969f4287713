import "server-only";
import type { Page } from "#lib/contract/page.ts";

/** The upstream's largest page. */
const pageSize = 500;
/** Rows of the page before that each page begins with. */
const repeated = 1;

type Wish = { page: number; pageSize: number; repeated: number };

/**
 * A list in its pages, of which each begins with the last row of the one before: whatever comes and goes meanwhile, what
 * is there all the time is on one of them. A page that begins with nothing of the one before has moved up, since rows
 * before it have gone, and the reading goes back a page. The list's order must not move. Unlike `everyOne` this remembers
 * no ids, never begins again, and does not prove that nothing came behind its back.
 * @throws what `read` throws
 */
export async function* wholeDirectory<T extends { id: string }>(
  read: (wish: Wish) => Promise<Page<T>>,
  size = pageSize,
): AsyncGenerator<{ items: T[]; readRows: number; total: number }> {
  let before: ReadonlySet<string> = new Set();
  for (let page = 1; ; ) {
    const { items, total } = await read({ page, pageSize: size, repeated });
    const [first] = items;
    if (page > 1 && !(first && before.has(first.id))) {
      page -= 1;
      continue;
    }
    const readRows = Math.min((page - 1) * (size - repeated) + size, total);
    yield { items, readRows, total };
    if (readRows === total) return;
    before = new Set(items.map(({ id }) => id));
    page += 1;
  }
}

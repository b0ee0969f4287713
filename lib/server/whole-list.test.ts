import fc from "fast-check";
import { expect, it, test } from "vitest";
import { wholeList } from "./whole-list.ts";

const ids = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => String(from + n).padStart(5, "0"));

/** Reads a list in pages of 10 that `change` may replace before each of them; beyond its end its last page comes again. */
async function readOf(list: string[], change: (list: string[], asked: number) => string[]) {
  let asked = 0;
  const pages = await Array.fromAsync(
    wholeList(
      async ({ page, pageSize, repeated }) => {
        asked += 1;
        list = change(list, asked);
        const last = Math.max(0, list.length - pageSize);
        const wanted = (page - 1) * (pageSize - repeated);
        const offset = wanted < list.length ? wanted : last;
        const items = list.slice(offset, offset + pageSize).map((id) => ({ id }));
        return { items, total: list.length, offset };
      },
      { pageSize: 10, repeated: 1 },
    ),
  );
  return { asked, left: list, met: new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))), pages };
}

test.each([0, 1, 10, 11, 19, 20, 100])(
  "%i rows are read once, but for those that tie pages",
  async (count) => {
    const { asked, met, pages } = await readOf(ids(count), (list) => list);
    expect([...met]).toEqual(ids(count));
    expect(asked).toBe(Math.max(1, Math.ceil((count - 1) / 9)));
    expect(pages.at(-1)).toMatchObject({ readRows: count, total: count });
  },
);

it("finds who moved to a page that had been read, also when as many came", async () => {
  const { met } = await readOf(ids(40), (list, asked) =>
    asked === 3 ? [...list.slice(2), ...ids(2, 90)] : list,
  );
  expect([...met].sort()).toEqual([...ids(40), ...ids(2, 90)]);
});

test("whatever comes and goes between its pages, nobody is missing who is there all the time", async () => {
  const change = fc.record({
    at: fc.integer({ min: 1, max: 8 }),
    from: fc.integer({ min: 0, max: 60 }),
    gone: fc.integer({ min: 0, max: 40 }),
    added: fc.integer({ min: 0, max: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 4 }), async (changes) => {
      const { left, met } = await readOf(ids(60, 100), (list, asked) => {
        for (const [n, { at, from, gone, added }] of changes.entries())
          if (at === asked) list = list.toSpliced(from, gone, ...ids(added, 1_000 * (n + 1)));
        return list;
      });
      const there = new Set(left);
      expect(ids(60, 100).filter((id) => there.has(id) && !met.has(id))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("gives up where a page never follows the one before", async () => {
  let asked = 0;
  const restless = async () => {
    asked += 1;
    return { items: [{ id: String(asked) }], total: 900, offset: 0 };
  };
  await expect(Array.fromAsync(wholeList(restless))).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "list_moving" },
  });
});

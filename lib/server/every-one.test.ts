import fc from "fast-check";
import { expect, it, test } from "vitest";
import { everyOne } from "./every-one.ts";
import { wholeListPages } from "./whole-list.ts";

type Item = { id: string };
const items = (count: number, from = 0): Item[] =>
  Array.from({ length: count }, (_, n) => ({ id: String(from + n).padStart(6, "0") }));

/** A list upstream; beyond its end it answers its last page again. */
function pageOf(list: readonly Item[], page: number) {
  const { pageSize, repeated } = wholeListPages;
  const wanted = (page - 1) * (pageSize - repeated);
  const offset = wanted < list.length ? wanted : Math.max(0, list.length - pageSize);
  return { items: list.slice(offset, offset + pageSize), total: list.length, offset };
}

const idsOf = async (read: (page: number) => ReturnType<typeof pageOf>) =>
  (await Array.fromAsync(everyOne(async (page) => read(page)))).flat().map(({ id }) => id);

test.each([0, 1, 500, 501, 999, 1_234])("%i are read once each, in order", async (count) => {
  let asked = 0;
  const ids = await idsOf((page) => {
    asked += 1;
    return pageOf(items(count), page);
  });
  expect(ids).toEqual(items(count).map(({ id }) => id));
  expect(asked).toBe(Math.max(1, Math.ceil((count - 1) / 499)));
});

it("finds what moved to a page that had been read", async () => {
  let list = items(1_200);
  let asked = 0;
  const ids = await idsOf((page) => {
    asked += 1;
    if (asked === 2) list = list.slice(3);
    return pageOf(list, page);
  });
  expect(new Set(ids)).toEqual(new Set(items(1_200).map(({ id }) => id)));
  expect(ids).toHaveLength(1_200);
});

it("finds who moved to a page that had been read, also where as many came at the end", async () => {
  let list = items(1_200);
  let asked = 0;
  const ids = await idsOf((page) => {
    asked += 1;
    if (asked === 2) list = [...list.slice(5), ...items(5, 5_000)];
    return pageOf(list, page);
  });
  expect(new Set(ids)).toEqual(new Set([...items(1_200), ...items(5, 5_000)].map(({ id }) => id)));
});

test("whatever changes while it is read, nobody is missing who is there all the time, and nobody is twice", async () => {
  const change = fc.record({
    at: fc.integer({ min: 1, max: 6 }),
    from: fc.integer({ min: 0, max: 1_100 }),
    gone: fc.integer({ min: 0, max: 700 }),
    added: fc.integer({ min: 0, max: 700 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 2 }), async (changes) => {
      let list = items(1_100);
      let asked = 0;
      const ids = await idsOf((page) => {
        asked += 1;
        for (const [n, { at, from, gone, added }] of changes.entries())
          if (asked === at) list = list.toSpliced(from, gone, ...items(added, 10_000 * (n + 1)));
        return pageOf(list, page);
      });
      const read = new Set(ids);
      expect(read.size).toBe(ids.length);
      const there = new Set(list.map(({ id }) => id));
      expect(items(1_100).filter(({ id }) => there.has(id) && !read.has(id))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("gives up on a list that never stands still, and says so", async () => {
  let first = 0;
  const restless = (page: number) => {
    first += 1;
    return pageOf(items(600 + first), page);
  };
  await expect(idsOf(restless)).rejects.toMatchObject({
    code: "conflict",
    details: { reason: "list_moving" },
  });
});

it("does not take an answer without ids for a whole list", async () => {
  await expect(idsOf(() => ({ items: [], total: 7, offset: 0 }))).rejects.toMatchObject({ code: "conflict" });
});

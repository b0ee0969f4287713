import fc from "fast-check";
import { expect, it, test } from "vitest";
import { exportPage } from "#lib/contract/user-files.ts";
import { everyOne } from "./every-one.ts";

type Item = { id: string };
const items = (count: number, from = 0): Item[] =>
  Array.from({ length: count }, (_, n) => ({ id: String(from + n).padStart(6, "0") }));

/** A list upstream; beyond its end it answers its last page again. */
function pageOf(list: readonly Item[], page: number) {
  const offset = (page - 1) * exportPage;
  return { items: list.slice(offset, offset + exportPage), total: list.length, offset };
}

const idsOf = async (read: (page: number) => ReturnType<typeof pageOf>) =>
  (await Array.fromAsync(everyOne(async (page) => read(page)))).flat().map(({ id }) => id);

test.each([0, 1, 500, 501, 1_234])("%i are read once each, in order", async (count) => {
  let asked = 0;
  const ids = await idsOf((page) => {
    asked += 1;
    return pageOf(items(count), page);
  });
  expect(ids).toEqual(items(count).map(({ id }) => id));
  expect(asked).toBe(Math.max(1, Math.ceil(count / exportPage)));
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

test("whatever changes during a first reading, nothing that is there at the end is missing or twice", async () => {
  const change = fc.record({
    at: fc.integer({ min: 1, max: 3 }),
    gone: fc.integer({ min: 0, max: 700 }),
    added: fc.integer({ min: 0, max: 700 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, gone, added }) => {
      let list = items(1_100, 1_000);
      let asked = 0;
      const ids = await idsOf((page) => {
        asked += 1;
        if (asked === at) list = [...items(added), ...list.slice(gone)];
        return pageOf(list, page);
      });
      expect(new Set(ids).size).toBe(ids.length);
      expect(list.filter(({ id }) => !new Set(ids).has(id))).toEqual([]);
    }),
    { numRuns: 30 },
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

import fc from "fast-check";
import { expect, it } from "vitest";
import { keyHash } from "./key-hash.ts";
import { KeyIndex } from "./key-index.ts";

const indexed = () => new KeyIndex<{ id: string }>("account", ({ id }, value) => id === value);

it("answers what a Map would, whatever is asked before", () => {
  const step = fc.record({
    verb: fc.constantFrom("set", "get", "next"),
    id: fc.integer({ max: 30, min: 0 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const index = indexed();
      const map = new Map<string, { id: string }>();
      for (const { verb, id: number } of steps) {
        const id = `u-${number}`;
        if (verb === "set") {
          const item = { id };
          index.set(id, item);
          map.set(id, item);
        } else if (verb === "get") expect(index.get(id)).toBe(map.get(id));
        else expect([undefined, map.get(id)]).toContain(index.next(id));
      }
    }),
  );
});

it("tells things apart that have one hash", () => {
  const index = new KeyIndex<{ id: string }>("phone", ({ id }, value) => id === value);
  const [first, second] = ["+8613900000001", "+85213900000001"];
  expect(keyHash("phone", first)).toBe(keyHash("phone", second));
  index.set(first, { id: first });
  expect(index.get(second)).toBeUndefined();
  index.set(second, { id: second });
  expect([index.get(first), index.get(second)]).toEqual([{ id: first }, { id: second }]);
});

it("finds many, and in their order without looking for them", () => {
  const index = indexed();
  const ids = Array.from({ length: 20_000 }, (_, n) => `user.${n}@x`);
  for (const id of ids) index.set(id, { id });
  expect(ids.filter((id) => index.get(id)?.id !== id)).toEqual([]);
  index.get(ids[0] ?? "");
  expect(ids.slice(1).filter((id) => index.next(id)?.id !== id)).toEqual([]);
  expect(index.next("user.0@x")).toBeUndefined();
  expect(ids.filter((id) => index.get(`${id}.cn`))).toEqual([]);
});

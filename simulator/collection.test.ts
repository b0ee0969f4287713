import { expect, test } from "vitest";
import { Collection } from "./collection.ts";

interface Pet {
  id: string;
  name: string;
  kind: string;
  chip: string | null;
}

function pets() {
  const all = new Collection<Pet>((it) => it.id);
  const byChip = all.index((it) => it.chip);
  const byKind = all.group((it) => it.kind);
  const texts = all.searchIndex(byKind, (it) => [it.name, it.kind]);
  const rex = all.add({ id: "1", name: "Rex", kind: "dog", chip: "c1" });
  const tom = all.add({ id: "2", name: "Tom", kind: "cat", chip: null });
  const fido = all.add({ id: "3", name: "Fido", kind: "dog", chip: null });
  return { all, byChip, byKind, texts, rex, tom, fido };
}

test("finds by key, by unique index and by group", () => {
  const { all, byChip, byKind, rex, fido } = pets();
  expect(all.get("1")).toBe(rex);
  expect(all.get("9")).toBeUndefined();
  expect(() => all.need("9")).toThrow("no record 9");
  expect(byChip.get("c1")).toBe(rex);
  expect([...byKind.get("dog")]).toEqual([rex, fido]);
  expect(byKind.get("bird").size).toBe(0);
});

test("an update moves a record in the indexes it touches and keeps its place in the others", () => {
  const { all, byChip, byKind, rex, fido } = pets();
  all.update(rex, { chip: "c2", name: "Rexy" });
  expect([byChip.get("c1"), byChip.get("c2")]).toEqual([undefined, rex]);
  expect([...byKind.get("dog")]).toEqual([rex, fido]);
  all.update(rex, { kind: "cat", chip: null });
  expect([...byKind.get("dog")]).toEqual([fido]);
  expect(byChip.get("c2")).toBeUndefined();
});

test("a removed record is gone everywhere; removing it again does nothing", () => {
  const { all, byChip, byKind, rex, fido } = pets();
  all.remove(rex);
  all.remove(rex);
  expect([all.size, all.get("1"), byChip.get("c1")]).toEqual([2, undefined, undefined]);
  expect([...byKind.get("dog")]).toEqual([fido]);
});

test("a key or a unique value cannot be given twice", () => {
  const { all } = pets();
  expect(() => all.add({ id: "1", name: "Other", kind: "dog", chip: null })).toThrow("record 1 exists");
  expect(() => all.add({ id: "4", name: "Other", kind: "dog", chip: "c1" })).toThrow("c1 is taken");
});

test("search looks into every text of a group, in either case, and sees changes", () => {
  const { all, texts, rex, fido } = pets();
  const found = (kind: string, key: string) => [rex, fido].filter(texts.finder(kind, key));
  expect(found("dog", "RE")).toEqual([rex]);
  expect(found("dog", "dog")).toEqual([rex, fido]);
  expect(found("dog", "")).toEqual([rex, fido]);
  expect(found("cat", "rex")).toEqual([]);
  all.update(rex, { name: "Wolf" });
  expect([found("dog", "rex"), found("dog", "wolf")]).toEqual([[], [rex]]);
  all.remove(rex);
  expect(found("dog", "wolf")).toEqual([]);
});

test("search finds nothing across two texts or two records", () => {
  const { texts, rex, fido } = pets();
  for (const key of ["rex\ndog", "x\nd", "dog\0fido", "\0"])
    expect([rex, fido].filter(texts.finder("dog", key))).toEqual([]);
});

test("an order follows ranks, joins and leaves, and goes by the group among equals", () => {
  const people = new Collection<{ id: string; team: string; level: number }>((it) => it.id);
  const byTeam = people.group((it) => it.team);
  const ordered = people.order(byTeam, (it) => it.level);
  const ids = (team: string) => ordered.get(team).map((it) => it.id);
  for (const [id, level] of [
    ["a", 2],
    ["b", 1],
    ["c", 2],
  ] as const)
    people.add({ id, team: "red", level });
  expect(ids("red")).toEqual(["b", "a", "c"]);
  people.update(people.need("b"), { level: 3 });
  expect(ids("red")).toEqual(["a", "c", "b"]);
  people.update(people.need("a"), { team: "blue" });
  expect([ids("red"), ids("blue")]).toEqual([["c", "b"], ["a"]]);
  people.remove(people.need("c"));
  expect([ids("red"), ids("green")]).toEqual([["b"], []]);
});

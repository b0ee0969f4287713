import { expect, test } from "vitest";
import { FairQueue, type Turn } from "./fair-queue.ts";

type Named = Turn & { name: string };
const turn = (name: string, enterprise: string, isBackground = false): Named => ({
  name,
  enterprise,
  isBackground,
});

function drain(queue: FairQueue<Named>): string[] {
  return Array.from({ length: queue.size }, () => queue.shift()?.name ?? "nobody");
}

test("enterprises take turns, however many of one wait", () => {
  const queue = new FairQueue<Named>();
  for (const name of ["a1", "a2", "a3"]) queue.push(turn(name, "a"));
  queue.push(turn("b1", "b"));
  queue.push(turn("c1", "c"));
  queue.push(turn("b2", "b"));
  expect(drain(queue)).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
  expect(queue.shift()).toBeUndefined();
});

test("people come before background work", () => {
  const queue = new FairQueue<Named>();
  queue.push(turn("job", "a", true));
  expect(queue.isBackground).toBe(true);
  queue.push(turn("person", "b"));
  expect(queue.isBackground).toBe(false);
  expect(drain(queue)).toEqual(["person", "job"]);
});

test("who has gone is taken out, the others keep their order", () => {
  const queue = new FairQueue<Named>();
  for (const name of ["a1", "a2", "a3"]) queue.push(turn(name, "a"));
  queue.push(turn("b1", "b", true));
  expect(queue.remove(({ name }) => name === "a2" || name === "b1").map(({ name }) => name)).toEqual([
    "a2",
    "b1",
  ]);
  expect(queue.size).toBe(2);
  expect(drain(queue)).toEqual(["a1", "a3"]);
});

import { expect, test } from "vitest";
import { isTooOld } from "./own-node.mjs";

test.each(["0.10.0", "18.20.4", "20.18.3"])("Node %s is too old", (version) =>
  expect(isTooOld(version)).toBe(true),
);
test.each(["20.19.0", "22.0.0", "26.10.0"])("Node %s will do", (version) =>
  expect(isTooOld(version)).toBe(false),
);

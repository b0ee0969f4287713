import { expect, it } from "vitest";
import { endsSoon } from "./ends-soon.ts";

it.each([
  ["2026-12-23T23:59:59.999Z", false],
  ["2026-12-07T23:59:59.999Z", false],
  ["2026-12-06T23:59:59.999Z", true],
  ["2026-11-30T00:00:00.000Z", true],
])("on 29 November's last instant a key that dies at %s dies soon: %s", (endsAt, soon) => {
  expect(endsSoon(endsAt, Date.parse("2026-11-29T23:59:59.999Z"))).toBe(soon);
});

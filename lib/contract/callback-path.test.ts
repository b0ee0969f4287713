import { expect, it } from "vitest";
import { callbackPath } from "./callback-path.ts";

it.each([
  ["/meetings?page=2", "/meetings?page=2"],
  ["/meetings/982640713", "/meetings/982640713"],
  [undefined, "/"],
  ["", "/"],
  ["meetings", "/"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example/", "/"],
  ["/\t/evil.example/", "/"],
  ["/.//evil.example/", "/"],
  ["/meetings/..//evil.example/", "/"],
  ["/.\\/evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?callbackUrl=/sign-in", "/"],
])("%j leads to %s", (wanted, expected) => {
  expect(callbackPath(wanted)).toBe(expected);
});

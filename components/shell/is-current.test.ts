import { expect, it } from "vitest";
import { isCurrent } from "./is-current.ts";

it.each([
  ["/", "/", true],
  ["/", "/rooms", false],
  ["/rooms", "/rooms", true],
  ["/meetings", "/meetings/982640713", true],
  ["/meetings", "/meetings-archive", false],
])("%s on %s: %s", (href, pathname, expected) => {
  expect(isCurrent(href, pathname)).toBe(expected);
});

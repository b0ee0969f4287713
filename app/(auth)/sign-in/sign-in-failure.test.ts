import { expect, it } from "vitest";
import { signInFailure } from "./sign-in-failure.ts";

it.each([
  ["wrong", { kind: "refused" }],
  ["too_many:300", { kind: "tooMany", seconds: 300 }],
  ["too_many", { kind: "tooMany", seconds: 60 }],
  ["locked:90", { kind: "locked", until: Date.UTC(2026, 10, 23, 10, 2) }],
  ["trouble", { kind: "trouble" }],
  ["Configuration", { kind: "trouble" }],
  ["no_group", { kind: "told", refusal: "no_group" }],
])("%s", (error, expected) => {
  expect(signInFailure(error, Date.UTC(2026, 10, 23, 10, 0, 10))).toEqual(expected);
});

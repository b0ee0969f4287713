import { expect, it } from "vitest";
import { signInFailure } from "./sign-in-failure.ts";

it.each([
  ["wrong", { kind: "refused" }],
  ["too_many:300", { kind: "tooMany", seconds: 300 }],
  ["too_many", { kind: "tooMany", seconds: 60 }],
  ["trouble", { kind: "trouble" }],
  ["Configuration", { kind: "trouble" }],
])("%s", (error, expected) => {
  expect(signInFailure(error)).toEqual(expected);
});

import { expect, it } from "vitest";
import { brokenRules } from "./password-policy.ts";

const owner = { name: "Nora Lindqvist", email: "n.lindqvist@one.test" };

it.each<[string, string[]]>([
  ["correct horse battery", []],
  ["Tz7!qPw2#mVx", []],
  ["十二个字符的密码应该够了吧", []],
  ["", ["long", "varied"]],
  ["Tz7!qPw2#mV", ["long"]],
  ["abababababababab", ["varied"]],
  ["nora and her cat", ["unlike"]],
  ["my-N.LINDQVIST-1", ["unlike"]],
])("%s breaks %j", (password, broken) => {
  expect(brokenRules(password, owner)).toEqual(broken);
});

it("counts a character as one, however the keyboard composed it", () => {
  expect(brokenRules("e\u0301".repeat(6), owner)).toContain("long");
});

it("takes no offence at an owner who is not known yet", () => {
  expect(brokenRules("correct horse battery", { name: "", email: "" })).toEqual([]);
});

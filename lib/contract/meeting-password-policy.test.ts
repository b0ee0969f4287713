import { describe, expect, it } from "vitest";
import { weakness } from "../../simulator/passwords/policy.ts";
import { brokenMeetingRules, meetingRulesFor } from "./meeting-password-policy.ts";

const account = "mei.chen@meridian";
const changing = { account, present: "Optics#24" };
const forgetful = { account };

it("asks for other things of who forgot it than of who changes it", () => {
  expect(meetingRulesFor(changing)).toEqual([
    "long",
    "twoKinds",
    "characters",
    "runs",
    "account",
    "different",
  ]);
  expect(meetingRulesFor(forgetful)).toEqual(["long", "threeKinds", "characters", "runs", "account"]);
});

describe("a change", () => {
  it.each([
    ["Lens#2040", []],
    ["optics24bench", []],
    ["Lens#20", ["long"]],
    [`Lens#${"2040".repeat(7)}`, ["long"]],
    ["opticsbench", ["twoKinds"]],
    ["Lens 2040", ["characters"]],
    ["光学Lens2040", ["characters"]],
    ["Lens#20444", ["runs"]],
    ["1mei.chen@meridian", ["account"]],
    ["7NAIDIREM@nehc.iem", ["account"]],
    ["Optics#25", ["different"]],
    ["Optics#24x", ["different"]],
    ["Optics#24xy", []],
    ["", ["long", "twoKinds"]],
  ])("to '%s' breaks %j", (password, broken) => {
    expect(brokenMeetingRules(password, changing)).toEqual(broken);
  });
});

describe("a new one after forgetting", () => {
  it.each([
    ["Lens2040", []],
    ["lens2040", ["threeKinds"]],
    ["LENS#2040", ["threeKinds"]],
    ["Lens#prism", ["threeKinds"]],
  ])("of '%s' breaks %j", (password, broken) => {
    expect(brokenMeetingRules(password, forgetful)).toEqual(broken);
  });
});

it("lets nothing through that the upstream refuses", () => {
  const pool = ["a", "B", "7", "#", " ", "é", "mei.chen@meridian", "aaa", "Optics#2", "4"];
  for (const one of pool) {
    for (const another of pool) {
      const password = `${one}${another}zQ8!xPw2`.slice(0, 32);
      const isFit = brokenMeetingRules(password, changing).length === 0;
      if (isFit) expect(weakness(password, account), password).toBeNull();
    }
  }
});

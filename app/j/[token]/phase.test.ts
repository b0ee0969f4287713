import { describe, expect, it } from "vitest";
import { phaseOf, waitFor } from "./phase.ts";

const startsAt = "2026-11-24T08:00:00.000Z";
const endsAt = "2026-11-24T09:00:00.000Z";
const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);

describe("the phase of a meeting", () => {
  it.each([
    ["scheduled", "07:59:59", "upcoming"],
    ["scheduled", "08:00:00", "due"],
    ["scheduled", "09:00:00", "over"],
    ["unknown", "07:00:00", "upcoming"],
    ["running", "07:50:00", "early"],
    ["running", "08:20:00", "running"],
    ["running", "09:20:00", "running"],
    ["ended", "08:20:00", "over"],
  ] as const)("of a %s one at %s is %s", (state, time, phase) => {
    expect(phaseOf({ startsAt, endsAt, state }, at(time))).toBe(phase);
  });
});

describe("the wait for a meeting", () => {
  it.each([
    ["2026-11-20T08:00:00Z", { unit: "days", days: 4 }],
    ["2026-11-22T08:00:00Z", { unit: "days", days: 2 }],
    ["2026-11-22T08:00:01Z", { unit: "minutes", minutes: 2879 }],
    ["2026-11-24T07:00:00Z", { unit: "minutes", minutes: 60 }],
    ["2026-11-24T07:00:00.500Z", { unit: "clock", text: "60:00" }],
    ["2026-11-24T07:47:52Z", { unit: "clock", text: "12:08" }],
    ["2026-11-24T07:59:59.400Z", { unit: "clock", text: "0:01" }],
    ["2026-11-24T08:10:00Z", { unit: "clock", text: "0:00" }],
  ] as const)("at %s is %o", (now, wait) => {
    expect(waitFor(startsAt, Date.parse(now))).toEqual(wait);
  });
});

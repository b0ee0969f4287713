import { describe, expect, it } from "vitest";
import { dayFraction, meaningOf, nextSlot, wallTimeOf } from "./wall-time.ts";

const berlin = "Europe/Berlin";

describe("a wall time", () => {
  it("means one instant on an ordinary day", () => {
    expect(meaningOf({ date: "2026-11-24", time: "16:00", timeZone: "Asia/Shanghai" })).toEqual({
      kind: "once",
      at: "2026-11-24T08:00:00.000Z",
    });
  });

  it("follows the zone's summer time", () => {
    const at = (date: string) => meaningOf({ date, time: "09:00", timeZone: berlin });
    expect(at("2026-07-01")).toMatchObject({ at: "2026-07-01T07:00:00.000Z" });
    expect(at("2026-12-01")).toMatchObject({ at: "2026-12-01T08:00:00.000Z" });
  });

  it("that clocks jump over means none", () => {
    expect(meaningOf({ date: "2027-03-28", time: "02:30", timeZone: berlin })).toEqual({
      kind: "never",
      change: { from: "02:00", to: "03:00" },
    });
    expect(meaningOf({ date: "2026-10-04", time: "02:15", timeZone: "Australia/Lord_Howe" })).toEqual({
      kind: "never",
      change: { from: "02:00", to: "02:30" },
    });
  });

  it("that clocks go through twice means two", () => {
    expect(meaningOf({ date: "2026-10-25", time: "02:30", timeZone: berlin })).toEqual({
      kind: "twice",
      first: "2026-10-25T00:30:00.000Z",
      second: "2026-10-25T01:30:00.000Z",
      change: { from: "03:00", to: "02:00" },
    });
  });

  it("is plain again at both edges of a change", () => {
    const kind = (date: string, time: string) => meaningOf({ date, time, timeZone: berlin }).kind;
    expect([kind("2027-03-28", "01:59"), kind("2027-03-28", "03:00")]).toEqual(["once", "once"]);
    expect([kind("2026-10-25", "01:59"), kind("2026-10-25", "03:00")]).toEqual(["once", "once"]);
  });

  it("is refused where it is none", () => {
    expect(() => meaningOf({ date: "2026-02-30", time: "09:00", timeZone: berlin })).toThrow(RangeError);
    expect(() => meaningOf({ date: "2026-02-03", time: "25:00", timeZone: berlin })).toThrow(RangeError);
    expect(() => meaningOf({ date: "2026-02-03", time: "09:00", timeZone: "Mars/Olympus" })).toThrow(
      RangeError,
    );
  });

  it("is read from an instant, across midnight", () => {
    expect(wallTimeOf("2026-11-24T18:05:00.000Z", "Asia/Shanghai")).toEqual({
      date: "2026-11-25",
      time: "02:05",
      timeZone: "Asia/Shanghai",
    });
  });
});

describe("what a new booking offers", () => {
  it.each([
    ["2026-11-24T08:00:00Z", "16:30"],
    ["2026-11-24T08:20:00Z", "16:30"],
    ["2026-11-24T08:20:01Z", "17:00"],
    ["2026-11-24T08:51:00Z", "17:30"],
  ])("at %s is %s", (now, time) => {
    expect(nextSlot(Date.parse(now), "Asia/Shanghai").time).toBe(time);
  });

  it("goes over to the next day", () => {
    expect(nextSlot(Date.parse("2026-11-24T15:55:00Z"), "Asia/Shanghai")).toMatchObject({
      date: "2026-11-25",
      time: "00:30",
    });
  });

  it("is half past in the zone, also where that is a quarter past elsewhere", () => {
    expect(nextSlot(Date.parse("2026-11-24T08:00:00Z"), "Asia/Kathmandu").time).toBe("14:00");
  });
});

it("tells the hour of a day as a part of it", () => {
  expect(dayFraction("2026-11-24T08:00:00Z", "Asia/Shanghai")).toBeCloseTo(16 / 24);
});

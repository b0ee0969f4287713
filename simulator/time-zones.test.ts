import { expect, it } from "vitest";
import { timeZones } from "./time-zones.ts";

it("has a zone known to the platform for each of the 77 ids", () => {
  expect(Object.keys(timeZones)).toEqual(Array.from({ length: 77 }, (_, i) => String(i + 1)));
  for (const zone of Object.values(timeZones)) {
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  }
});

it.each([
  ["26", "00:00"],
  ["48", "05:30"],
  ["49", "05:45"],
  ["56", "08:00"],
  ["60", "09:00"],
])("shows midnight UTC in winter as that hour in zone %s", (id, clock) => {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: timeZones[id],
    hour: "2-digit",
    minute: "2-digit",
  });
  expect(format.format(Date.UTC(2026, 0, 15))).toBe(clock);
});

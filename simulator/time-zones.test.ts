import { expect, it } from "vitest";
import { timeZones } from "./time-zones.ts";

it("has a zone known to the platform for each of the 77 ids", () => {
  expect(Object.keys(timeZones)).toEqual(Array.from({ length: 77 }, (_, i) => String(i + 1)));
  for (const zone of Object.values(timeZones)) {
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  }
});

it.each([
  ["26", "GMT"],
  ["48", "GMT+5:30"],
  ["49", "GMT+5:45"],
  ["56", "GMT+8"],
  ["60", "GMT+9"],
])("puts id %s at %s in winter", (id, offset) => {
  const parts = new Intl.DateTimeFormat("en", { timeZone: timeZones[id], timeZoneName: "shortOffset" });
  const zone = parts.formatToParts(Date.UTC(2026, 0, 15)).find((it) => it.type === "timeZoneName");
  expect(zone?.value).toBe(offset);
});

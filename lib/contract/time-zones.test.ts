import { describe, expect, it } from "vitest";
import { numberOfZone, timeZone, zoneOfNumber } from "./time-zones.ts";

describe("the upstream's zone numbers", () => {
  it.each([
    ["1", "Etc/GMT+12"],
    ["13", "America/New_York"],
    ["27", "Europe/Berlin"],
    ["56", "Asia/Shanghai"],
    ["77", "Asia/Kamchatka"],
  ])("%s is %s, both ways", (number, zone) => {
    expect(zoneOfNumber(number)).toBe(zone);
    expect(numberOfZone(zone)).toBe(number);
  });

  it("come back unchanged, all 77 of them", () => {
    for (let number = 1; number <= 77; number++)
      expect(numberOfZone(zoneOfNumber(String(number)))).toBe(String(number));
  });

  it.each([null, undefined, "", "0", "78", "x"])("read %o as Shanghai", (number) => {
    expect(zoneOfNumber(number)).toBe("Asia/Shanghai");
  });

  it("of a zone outside the table are those of one with the same clock, summer and winter", () => {
    expect(zoneOfNumber(numberOfZone("Asia/Hong_Kong"))).toBe("Asia/Shanghai");
    expect(zoneOfNumber(numberOfZone("Europe/Vienna"))).toBe("Europe/Berlin");
    expect(zoneOfNumber(numberOfZone("America/Toronto"))).toBe("America/New_York");
  });

  it("know no clock of 45 minutes past and take Shanghai", () => {
    expect(zoneOfNumber(numberOfZone("Pacific/Chatham"))).toBe("Asia/Shanghai");
  });
});

describe("a zone's name", () => {
  it.each(["Mars/Olympus", "", "GMT+99", "x".repeat(65)])("is refused: %s", (name) => {
    expect(timeZone.safeParse(name).success).toBe(false);
  });

  it("is taken as the browser gives it", () => {
    expect(timeZone.parse("America/Argentina/Buenos_Aires")).toBe("America/Argentina/Buenos_Aires");
  });
});

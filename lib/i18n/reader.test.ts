import { describe, expect, it } from "vitest";
import { isTimeZone, resolveLocale, resolveTimeZone } from "./reader.ts";

describe("language of a reader", () => {
  it.each([
    { profile: "en", cookie: "zh-CN", acceptLanguage: "zh", expected: "en" },
    { profile: null, cookie: "zh-CN", acceptLanguage: "en", expected: "zh-CN" },
    { cookie: "fr", acceptLanguage: "zh-Hans-CN,zh;q=0.9,en;q=0.8", expected: "zh-CN" },
    { acceptLanguage: "en;q=0.4, zh-TW;q=0.7", expected: "zh-CN" },
    { acceptLanguage: "de-DE,de;q=0.9,en;q=0.3,zh;q=0.2", expected: "en" },
    { acceptLanguage: "zh;q=0, en;q=0.1", expected: "en" },
    { acceptLanguage: "fr, *;q=0.5", expected: "en" },
    { acceptLanguage: "zh;q=nonsense", expected: "en" },
    { acceptLanguage: null, expected: "en" },
  ])("of $profile, $cookie, $acceptLanguage is $expected", ({ expected, ...sources }) => {
    expect(resolveLocale(sources)).toBe(expected);
  });
});

describe("time zone of a reader", () => {
  it("is the profile's, then the browser's, then UTC", () => {
    expect(resolveTimeZone({ profile: "Asia/Tokyo", cookie: "Europe/Berlin" })).toBe("Asia/Tokyo");
    expect(resolveTimeZone({ profile: null, cookie: "Europe/Berlin" })).toBe("Europe/Berlin");
    expect(resolveTimeZone({})).toBe("UTC");
  });

  it("passes over a zone nobody knows", () => {
    expect(resolveTimeZone({ profile: "Mars/Olympus", cookie: "'; DROP" })).toBe("UTC");
    expect(isTimeZone("")).toBe(false);
  });
});

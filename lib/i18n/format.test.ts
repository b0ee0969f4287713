import { createFormatter, createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { createFormat } from "./format.ts";
import type { Locale } from "./locales.ts";
import { loadMessages } from "./messages.ts";

async function formatFor(locale: Locale, timeZone: string) {
  const messages = await loadMessages(locale);
  const formatter = createFormatter({ locale, timeZone });
  return createFormat(formatter, createTranslator({ locale, messages, namespace: "format" }), {
    locale,
    timeZone,
  });
}

const shanghai = await formatFor("en", "Asia/Shanghai");
const chinese = await formatFor("zh-CN", "Asia/Shanghai");
const now = "2026-11-24T06:32:00Z";

describe("days", () => {
  it.each([
    ["2026-11-24T15:59:00Z", "Today", "今天"],
    ["2026-11-23T16:00:00Z", "Today", "今天"],
    ["2026-11-23T15:59:00Z", "Yesterday", "昨天"],
    ["2026-11-24T16:00:00Z", "Wed 25 Nov", "11月25日 周三"],
    ["2027-11-25T02:00:00Z", "25 Nov 2027", "2027年11月25日"],
  ])("%s reads %s", (at, english, expected) => {
    expect(shanghai.day(at, now)).toBe(english);
    expect(chinese.day(at, now)).toBe(expected);
  });

  it("are counted in the zone that is shown, across a clock change too", async () => {
    const berlin = await formatFor("en", "Europe/Berlin");
    expect(berlin.day("2026-03-28T23:30:00Z", "2026-03-29T21:30:00Z")).toBe("Today");
    expect(berlin.day("2026-03-28T22:30:00Z", "2026-03-29T21:30:00Z")).toBe("Yesterday");
    expect(berlin.day("2026-03-29T21:30:00Z", "2026-03-29T21:30:00Z", "Asia/Tokyo")).toBe("Today");
  });

  it("are written in full", () => {
    expect(shanghai.fullDay(now)).toBe("Tuesday 24 November 2026");
    expect(chinese.fullDay(now)).toBe("2026年11月24日 星期二");
  });
});

describe("times", () => {
  it("have 24 hours and an en dash between them", () => {
    expect(shanghai.time("2026-11-23T16:05:00Z")).toBe("00:05");
    expect(shanghai.span("2026-11-24T06:00:00Z", "2026-11-24T06:45:00Z")).toBe("14:00–14:45");
    expect(shanghai.time(now, "America/Sao_Paulo")).toBe("03:32");
    expect(chinese.dayAndTime(now, now)).toBe("今天 14:32");
  });

  it("name their zone with a true minus", () => {
    expect(shanghai.zone(now)).toBe("Shanghai (UTC+8)");
    expect(chinese.zone(now)).toBe("上海（UTC+8）");
    expect(shanghai.zone(now, "America/Sao_Paulo")).toBe("Sao Paulo (UTC−3)");
    expect(shanghai.zone(now, "Asia/Kolkata")).toBe("Kolkata (UTC+5:30)");
    expect(shanghai.zone("2026-07-01T00:00:00Z", "Europe/Berlin")).toBe("Berlin (UTC+2)");
    expect(shanghai.zone(now, "UTC")).toBe("UTC");
  });

  it("refuse what is no instant", () => {
    expect(() => shanghai.time("soon")).toThrow(RangeError);
  });
});

describe("distances and lengths", () => {
  it.each([
    ["2026-11-24T06:31:48Z", "12 s ago", "12 秒前"],
    ["2026-11-24T06:20:00Z", "12 min ago", "12 分钟前"],
    ["2026-11-24T04:32:00Z", "2 h ago", "2 小时前"],
    ["2026-11-23T06:32:00Z", "1 day ago", "1 天前"],
    ["2026-12-06T06:32:00Z", "in 12 days", "12 天后"],
    [now, "now", "刚刚"],
  ])("%s is %s", (at, english, expected) => {
    expect(shanghai.distance(at, now)).toBe(english);
    expect(chinese.distance(at, now)).toBe(expected);
  });

  it("are written without a zero unit", () => {
    expect(shanghai.length(560)).toBe("9 h 20 min");
    expect(chinese.length(560)).toBe("9 小时 20 分");
    expect(shanghai.length(45)).toBe("45 min");
    expect(shanghai.length(120)).toBe("2 h");
  });
});

it("groups numbers and meeting ids", () => {
  expect(shanghai.number(1284)).toBe("1,284");
  expect(shanghai.meetingId("982640713")).toBe("982 640 713");
  expect(shanghai.meetingId("9826407131")).toBe("982 640 713 1");
});

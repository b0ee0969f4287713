import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { meetings } from "#lib/contract/meetings.ts";
import { changeSchema, changesOf, newBookingSchema } from "./booking-schema.ts";
import { type BookingValues, freshValues, type MeetingDetail, valuesOf } from "./booking-values.ts";

const now = Date.parse("2026-11-22T10:00:00Z");
const ewa = {
  key: "ewa@example.com",
  name: "Ewa",
  kind: "guest" as const,
  added: { name: "Ewa", email: "ewa@example.com", kind: "guest" as const },
};
const person = {
  ...{ userId: null, number: null, email: null, phone: null, department: null },
  kind: "user",
} as const;
const values: BookingValues = {
  ...freshValues(now, "Asia/Shanghai", "Calibration weekly"),
  date: "2026-11-24",
  time: "16:00",
};

beforeEach(() => vi.useFakeTimers({ now, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

function problemsOf(given: Partial<BookingValues>) {
  const result = newBookingSchema({ isInstant: false }).safeParse({ ...values, ...given });
  return Object.fromEntries(result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
}

describe("a new booking", () => {
  it("sends its start in UTC and passes the operation's own check", () => {
    const input = newBookingSchema({ isInstant: false }).parse({ ...values, attendees: [ewa] });
    expect(input).toMatchObject({
      subject: "Calibration weekly",
      startsAt: "2026-11-24T08:00:00.000Z",
      durationMinutes: 60,
      attendees: [{ name: "Ewa", email: "ewa@example.com" }],
    });
    expect(meetings.create.input.safeParse(input).success).toBe(true);
  });

  it("that starts at once has no start, whatever its fields say", () => {
    const past = { ...values, date: "2020-01-01" };
    const input = newBookingSchema({ isInstant: true }).parse(past);
    expect(input).not.toHaveProperty("startsAt");
    expect(meetings.create.input.safeParse(input).success).toBe(true);
  });

  it.each([
    [{ subject: "   " }, { subject: "required" }],
    [
      { subject: "", time: "" },
      { subject: "required", time: "required" },
    ],
    [{ date: "" }, { date: "required" }],
    [{ time: "" }, { time: "required" }],
    [{ date: "2026-11-22", time: "17:58" }, { time: "start_in_past" }],
    [{ date: "2027-11-23" }, { time: "start_too_far" }],
    [{ date: "2027-03-28", time: "02:30", timeZone: "Europe/Berlin" }, { time: "clock_gap" }],
  ])("with %o is refused at the field", (given, problems) => {
    expect(problemsOf(given)).toEqual(problems);
  });

  it("may start in the minute that has begun", () => {
    vi.setSystemTime(now + 40_000);
    expect(problemsOf({ date: "2026-11-22", time: "18:00" })).toEqual({});
  });

  it("means the time that is chosen where clocks go through it twice", () => {
    const twice = { ...values, date: "2027-10-31", time: "02:30", timeZone: "Europe/Berlin" };
    const startOf = (isSecond: boolean) =>
      newBookingSchema({ isInstant: false }).parse({ ...twice, isSecond }).startsAt;
    expect([startOf(false), startOf(true)]).toEqual(["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z"]);
  });
});

describe("a change", () => {
  const meeting: MeetingDetail = {
    ...{
      id: "982640713",
      dialId: "982640713",
      subject: "Calibration weekly",
      kind: "single",
      state: "scheduled",
    },
    ...{ startsAt: "2026-11-24T08:00:00.000Z", endsAt: "2026-11-24T08:50:00.000Z", durationMinutes: 50 },
    ...{ timeZone: "Asia/Shanghai", media: "video", organiser: { name: "Lin", department: null }, people: 3 },
    ...{ guestPassword: "required", whoMayJoin: "invited", guestsMayStart: false, waitingRoom: false },
    ...{
      notifyByMail: true,
      notifyByMessage: false,
      notifyByCalendar: true,
      fixedRoom: false,
      canHost: true,
    },
    attendees: [
      { ...person, key: "u-lin", name: "Lin", role: "host" },
      { ...person, key: "u-mei", name: "Mei", role: "guest" },
    ],
    attendeeCount: 2,
  };
  const before = valuesOf(meeting);
  const change = (given: Partial<BookingValues>) =>
    changeSchema(meeting.id, before).parse({ ...before, ...given });

  it("starts from the booking in its own zone, without its host", () => {
    expect(before).toMatchObject({
      date: "2026-11-24",
      time: "16:00",
      timeZone: "Asia/Shanghai",
      duration: "50",
    });
    expect(before.attendees).toEqual([{ key: "u-mei", name: "Mei", kind: "user" }]);
  });

  it("of nothing sends nothing", () => {
    expect(change({})).toEqual({ id: "982640713" });
  });

  it.each<[Partial<BookingValues>, object]>([
    [{ subject: " Calibration, moved " }, { subject: "Calibration, moved" }],
    [{ time: "17:00" }, { startsAt: "2026-11-24T09:00:00.000Z" }],
    [{ duration: "60" }, { durationMinutes: 60 }],
    [{ waitingRoom: true }, { waitingRoom: true }],
    [{ attendees: [] }, { removeAttendees: ["u-mei"] }],
    [{ attendees: [...before.attendees, ewa] }, { addAttendees: [ewa.added] }],
  ])("to %o sends just %o", (given, expected) => {
    const input = change(given);
    expect(input).toEqual({ id: "982640713", ...expected });
    expect(meetings.update.input.safeParse(input).success).toBe(true);
  });

  it("of the zone alone, with the same clock, moves the start", () => {
    expect(change({ timeZone: "Asia/Tokyo" })).toMatchObject({
      timeZone: "Asia/Tokyo",
      startsAt: "2026-11-24T07:00:00.000Z",
    });
  });

  it("keeps the second of two equal times", () => {
    const startsAt = "2027-10-31T01:30:00.000Z";
    const filled = valuesOf({ ...meeting, startsAt, timeZone: "Europe/Berlin" });
    expect(filled.isSecond).toBe(true);
    expect(changesOf(filled, filled)).toEqual({});
  });
});

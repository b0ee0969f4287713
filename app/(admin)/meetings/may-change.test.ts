import { describe, expect, it } from "vitest";
import { meetingWire, toMeeting } from "#lib/contract/meeting-wire.ts";
import { mayCancel, mayChange } from "./may-change.ts";

const hosted = toMeeting(
  meetingWire.parse({
    conferenceID: "982640713",
    startTime: "2026-09-14 06:30",
    endTime: "2026-09-14 07:30",
    conferenceState: "Schedule",
    role: "chair",
  }),
);
const offered = (over: Partial<typeof hosted>) => [
  mayChange({ ...hosted, ...over }),
  mayCancel({ ...hosted, ...over }),
];

describe("changing and cancelling", () => {
  it("are offered to the host of a single meeting", () => expect(offered({})).toEqual([true, true]));
  it("become cancelling alone while it runs", () =>
    expect(offered({ state: "running" })).toEqual([false, true]));
  it.each([
    { canHost: false },
    { kind: "recurring" as const },
    { kind: "webinar" as const },
    { state: "ended" as const },
  ])("are not offered of %o", (over) => expect(offered(over)).toEqual([false, false]));
});

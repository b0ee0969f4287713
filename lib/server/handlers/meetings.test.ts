import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { AttendeeInput } from "#lib/contract/attendees.ts";
import { fromInstant } from "#lib/contract/meeting-wire.ts";
import { meetings } from "#lib/contract/meetings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import type { Context } from "../context.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { perform } from "../perform.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { contextAs } from "../testing/people.ts";

let demo: Demo;
let user: Context;
let admin: Context;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  [user, admin] = [await contextAs("user"), await contextAs("admin")];
});
afterAll(() => demo.stop());

/** A full hour that many days from now, since the upstream books between now and a year ahead. */
const inDays = (days: number) => {
  const hourMs = 3_600_000;
  return new Date(Math.ceil(Date.now() / hourMs) * hourMs + days * 24 * hourMs).toISOString();
};
const startsAt = inDays(30);
const example = { ...meetings.create.example, startsAt };

async function book(changes: Partial<InputOf<typeof meetings.create>> = {}): Promise<string> {
  return (await execute(meetings.create, { ...example, ...changes }, user)).id;
}

/** Everything the upstream tells of a meeting, as it stands in its own words. */
async function tellAll(id: string) {
  const { conferenceData, data } = await perform(
    meetings.readWire,
    { id, attendeesFrom: 0, attendeesLimit: 500 },
    admin,
  );
  return {
    conferenceData: z.record(z.string(), z.unknown()).parse(conferenceData),
    attendees: data?.data ?? [],
  };
}

const guests = (count: number): AttendeeInput[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Guest ${index}`,
    email: `guest${index}@example.com`,
  }));

/** Every member a booking may have, none at its default, written by somebody else's client. */
const elaborate = {
  subject: "Quarter review",
  startTime: fromInstant(startsAt),
  length: 50,
  mediaTypes: "HDVideo",
  timeZoneID: "27",
  language: "en-US",
  encryptMode: 1,
  isAutoRecord: 1,
  recordType: 3,
  liveAddress: "rtmp://live.example.com/a",
  auxAddress: "rtmp://live.example.com/b",
  recordAuxStream: 1,
  recordAuthType: 2,
  concurrentParticipants: 40,
  supportSimultaneousInterpretation: true,
  attendees: [
    { accountId: "not.seen.yet", appId: "", name: "Ewa", phone: "+48600000001", isMute: 1, type: "mobile" },
    { name: "Ewa", email: "ewa@example.com", sms: "+48600000002", phone2: "+48600000003", type: "outside" },
    { name: "Room 4F", phone: "+991117777", type: "terminal", isAutoInvite: 1, deptName: "Facilities" },
  ],
  confConfigInfo: {
    isSendNotify: false,
    isSendSms: true,
    isSendCalendar: false,
    isAutoMute: false,
    isHardTerminalAutoMute: false,
    isGuestFreePwd: false,
    callInRestriction: 3,
    allowGuestStartConf: false,
    guestPwd: "440217",
    prolongLength: 15,
    enableWaitingRoom: true,
    isHostCameraOn: false,
    isGuestCameraOn: false,
  },
};

describe("a change of the subject alone", () => {
  it("leaves every other member that the upstream tells as it was", async () => {
    const id = await book();
    await perform(meetings.replace, { id, booking: elaborate }, user);
    const before = await tellAll(id);
    expect(before.attendees).toHaveLength(4);

    const subject = "Quarter review, moved";
    const answer = await execute(meetings.update, { id, subject }, user);
    expect(answer).toMatchObject({ id, subject, durationMinutes: 50 });
    expect(await tellAll(id)).toEqual({ ...before, conferenceData: { ...before.conferenceData, subject } });
  });

  it("keeps a meeting without guest password without one", async () => {
    const id = await book({ guestPassword: "none" });
    const before = await tellAll(id);
    await execute(meetings.update, { id, subject: "Other" }, user);
    expect((await tellAll(id)).conferenceData).toEqual({ ...before.conferenceData, subject: "Other" });
  });

  it("keeps more people than one page of the upstream holds, in their order", async () => {
    const id = await book({ attendees: guests(500) });
    await execute(meetings.update, { id, addAttendees: guests(730).slice(500) }, user);
    const { world } = demo.simulator;
    const namesNow = () => world.conferences.need(id).booking.attendees.map(({ name }) => name);
    const before = namesNow();
    expect(before).toHaveLength(731);
    await execute(meetings.update, { id, subject: "Other" }, user);
    expect(namesNow()).toEqual(before);
  });

  it("is signed as the user who makes it, from the first call to the last", async () => {
    const id = await book();
    await execute(meetings.update, { id, subject: "Other" }, user);
    const calls = await demo.calls();
    expect(calls.map(({ method }) => method)).toEqual(["POST", "GET", "PUT"]);
    for (const { caller } of calls)
      expect(caller).toMatchObject({ role: "user", userId: expect.stringMatching(/./) });
  });
});

describe("other changes", () => {
  it("move the start in UTC, and the join links' end with it", async () => {
    const id = await book();
    await execute(meetings.link, { id, role: "guest" }, user);
    const moved = inDays(37);
    const { endsAt } = await execute(meetings.update, { id, startsAt: moved }, user);
    const put = (await demo.calls()).find(({ method }) => method === "PUT");
    expect(put?.body).toMatchObject({ startTime: fromInstant(moved), length: example.durationMinutes });
    const link = await db().joinLink.findFirstOrThrow({ where: { meetingId: id } });
    expect(link.expiresAt.getTime()).toBe(Date.parse(endsAt) + 24 * 3_600_000);
  });

  it("take away whom they name and nobody else", async () => {
    const id = await book({ attendees: guests(3) });
    const { attendees } = await execute(meetings.get, { id }, user);
    const second = attendees.find(({ name }) => name === "Guest 1");
    await execute(meetings.update, { id, removeAttendees: [second?.key ?? ""] }, user);
    const after = await execute(meetings.get, { id }, user);
    expect(after.attendees.map(({ name }) => name)).toEqual([attendees[0]?.name, "Guest 0", "Guest 2"]);
  });

  it("are refused by the upstream for a start in the past, and for a running meeting", async () => {
    const id = await book();
    const move = execute(meetings.update, { id, startsAt: "2020-01-01T08:00:00Z" }, user);
    await expect(move).rejects.toMatchObject({ details: { reason: "start_in_past" } });
    await run(id);
    const rename = execute(meetings.update, { id, subject: "Other" }, user);
    await expect(rename).rejects.toMatchObject({ details: { reason: "meeting_running" } });
  });
});

const run = (id: string) =>
  demo.control("POST", `meetings/${id}/participants`, { action: "join", name: "Mei Chen" });

describe("cancelling", () => {
  it("takes the meeting and its join links away", async () => {
    const id = await book();
    await execute(meetings.link, { id, role: "guest" }, user);
    await execute(meetings.cancel, { id }, user);
    await expect(execute(meetings.get, { id }, user)).rejects.toMatchObject({ code: "not_found" });
    const link = await db().joinLink.findFirstOrThrow({ where: { meetingId: id } });
    expect(link.revokedAt).not.toBeNull();
  });

  it("ends a running meeting only when told to, and keeps its links otherwise", async () => {
    const id = await book();
    await execute(meetings.link, { id, role: "guest" }, user);
    await run(id);
    await expect(execute(meetings.cancel, { id }, user)).rejects.toMatchObject({
      details: { reason: "meeting_running" },
    });
    const link = await db().joinLink.findFirstOrThrow({ where: { meetingId: id } });
    expect(link.revokedAt).toBeNull();
    await execute(meetings.cancel, { id, endRunning: true }, user);
    await expect(execute(meetings.get, { id }, user)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a stranger", () => {
  it.each(["get", "reveal", "link", "update", "cancel"] as const)("gets no %s of it", async (verb) => {
    const id = await book();
    const foreign = await contextAs("foreign");
    const operation = meetings[verb];
    const input = { id, role: "guest" as const, subject: "Mine" };
    const context = { ...foreign, requestId: randomUUID() };
    await expect(execute(operation, input, context)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("who is invited but does not host", () => {
  it("gets the guest link, and neither the host's link nor the host's password", async () => {
    const { id } = await execute(meetings.create, { ...example, attendees: [await mei()] }, admin);
    expect((await execute(meetings.get, { id }, user)).canHost).toBe(false);
    expect(await execute(meetings.link, { id, role: "guest" }, user)).toMatchObject({
      url: expect.any(String),
    });
    await expect(execute(meetings.link, { id, role: "host" }, user)).rejects.toMatchObject({
      code: "forbidden",
    });
    const shown = await execute(meetings.reveal, { id }, user);
    expect(shown).toMatchObject({ guestPassword: expect.stringMatching(/^\d+$/), hostPassword: null });
    await expect(execute(meetings.update, { id, subject: "Mine" }, user)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  async function mei(): Promise<AttendeeInput> {
    const { conferenceData } = await tellAll(await book());
    const userId = z.string().parse(conferenceData.userUUID);
    return { userId, name: "Mei Chen", email: "mei@example.com", kind: "user" };
  }
});

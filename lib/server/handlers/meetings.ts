import "server-only";
import type { AttendeeWire } from "#lib/contract/attendees.ts";
import { toInstant, toMeeting } from "#lib/contract/meeting-wire.ts";
import { meetings } from "#lib/contract/meetings.ts";
import { rebook } from "#lib/contract/rebooking.ts";
import { AppError } from "#lib/errors.ts";
import { type Context, enterpriseOf } from "../context.ts";
import { joinLinkFor, moveJoinLinks, revokeJoinLinks } from "../join-links.ts";
import { perform } from "../perform.ts";
import type { HandlersOf } from "./types.ts";

/** The upstream's largest page. */
const mostAttendees = 500;

export const meetingHandlers: HandlersOf<"meetings"> = {
  "meetings.update": async ({ id, ...changes }, context) => {
    const { conferenceData, attendees } = await readAll(id, context);
    // A series and a webinar are changed by calls of their own; this one would make an ordinary meeting of them.
    if (toMeeting(conferenceData).kind !== "single")
      throw new AppError("conflict", "not a single meeting", { reason: "not_changeable" });
    const booking = rebook(conferenceData, attendees, changes);
    const meeting = toMeeting(await perform(meetings.replace, { id, booking }, context));
    await moveJoinLinks(enterpriseIdOf(context), id, meeting.endsAt);
    return meeting;
  },

  "meetings.cancel": async ({ id, endRunning }, context) => {
    await perform(meetings.remove, { id, endRunning }, context);
    await revokeJoinLinks(enterpriseIdOf(context), id);
    return null;
  },

  /** Reading the meeting first proves that the caller may see it: the upstream answers only for such. */
  "meetings.link": async ({ id, role }, context) => {
    const { conferenceData } = await perform(meetings.readWire, firstPage(id, 1), context);
    const { canHost } = toMeeting(conferenceData);
    if (role === "host" && !canHost) throw new AppError("forbidden", "not the host", { reason: "not_host" });
    const { caller } = context;
    const url = await joinLinkFor({
      enterpriseId: enterpriseIdOf(context),
      meetingId: id,
      role,
      endsAt: toInstant(conferenceData.endTime),
      createdById: caller.kind === "session" ? caller.session.user.id : null,
    });
    return { url };
  },
};

/** A booking with every attendee, however many pages that takes. */
async function readAll(id: string, context: Context) {
  const first = await perform(meetings.readWire, firstPage(id, mostAttendees), context);
  const attendees: AttendeeWire[] = [...(first.data?.data ?? [])];
  const count = first.data?.count ?? attendees.length;
  while (attendees.length < count) {
    const input = { id, attendeesFrom: attendees.length, attendeesLimit: mostAttendees };
    const more = (await perform(meetings.readWire, input, context)).data?.data ?? [];
    // Fewer than counted: somebody was removed meanwhile. Nothing read is better than somebody dropped.
    if (more.length === 0)
      throw new AppError("conflict", "attendees changed while reading", { reason: "changed" });
    attendees.push(...more);
  }
  return { conferenceData: first.conferenceData, attendees };
}

function firstPage(id: string, attendeesLimit: number) {
  return { id, attendeesFrom: 0, attendeesLimit };
}

function enterpriseIdOf(context: Context): string {
  const enterprise = enterpriseOf(context.caller);
  if (!enterprise) throw new AppError("forbidden", "no enterprise in effect");
  return enterprise.id;
}

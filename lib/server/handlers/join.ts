import "server-only";
import { joinClientLink } from "#lib/contract/client-link.ts";
import { passwordOf, toMeeting, toMeetingSettings } from "#lib/contract/meeting-wire.ts";
import { meetings } from "#lib/contract/meetings.ts";
import { AppError } from "#lib/errors.ts";
import type { Context, GuestLink } from "../context.ts";
import { perform } from "../perform.ts";
import { connectionFor } from "../upstream/connection.ts";
import type { HandlersOf } from "./types.ts";

export const joinHandlers: HandlersOf<"join"> = {
  "join.show": async (_input, context) => {
    const link = linkOf(context);
    const wire = await readMeeting(link, context);
    const { subject, organiser, startsAt, endsAt, timeZone, state, media } = toMeeting(wire);
    const { waitingRoom } = toMeetingSettings(wire);
    return {
      enterprise: link.enterprise.name,
      role: link.role,
      subject,
      organiser: organiser.name,
      startsAt,
      endsAt,
      timeZone,
      state,
      media,
      waitingRoom,
    };
  },

  "join.open": async ({ name, microphone, camera }, context) => {
    const link = linkOf(context);
    const wire = await readMeeting(link, context);
    const { apiHost } = await connectionFor(link.enterprise.id);
    const { dialId } = toMeeting(wire);
    const needsPassword = link.role === "host" || toMeetingSettings(wire).guestPassword === "required";
    const password = needsPassword ? passwordOf(wire, link.role) : null;
    const webLink = (link.role === "host" ? wire.chairJoinUri : wire.guestJoinUri) || null;
    const clientLink = joinClientLink({ apiHost, dialId, password, name, microphone, camera });
    return { clientLink, webLink, dialId, password };
  },
};

/** The portal reads as the link's enterprise: the row, not the visitor, says which meeting that is. */
async function readMeeting(link: GuestLink, context: Context) {
  const input = { id: link.meetingId, attendeesFrom: 0, attendeesLimit: 1 };
  return (await perform(meetings.readWire, input, context)).conferenceData;
}

function linkOf(context: Context): GuestLink {
  if (context.caller.kind !== "guest") throw new AppError("forbidden", "no join link");
  return context.caller.link;
}

import "server-only";
import { clientDownloadPage, joinClientLink } from "#lib/contract/client-link.ts";
import { passwordOf, toMeeting, toMeetingSettings } from "#lib/contract/meeting-wire.ts";
import { AppError } from "#lib/errors.ts";
import type { Context, GuestLink } from "../context.ts";
import { linkedMeeting } from "../linked-meeting.ts";
import { connectionFor } from "../upstream/connection.ts";
import type { HandlersOf } from "./types.ts";

export const joinHandlers: HandlersOf<"join"> = {
  "join.show": async (_input, context) => {
    const link = linkOf(context);
    const { wire, apiHost } = await read(link, context);
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
      downloadPage: clientDownloadPage(apiHost),
    };
  },

  "join.open": async ({ name, microphone, camera }, context) => {
    const link = linkOf(context);
    const { wire, apiHost } = await read(link, context);
    const { dialId } = toMeeting(wire);
    const needsPassword = link.role === "host" || toMeetingSettings(wire).guestPassword === "required";
    const password = needsPassword ? passwordOf(wire, link.role) : null;
    // Without it the client would let the host in as a guest.
    if (link.role === "host" && !password) {
      throw new AppError("upstream_rejected", "no host password", { reason: "host_password_hidden" });
    }
    const webLink = webAddress(link.role === "host" ? wire.chairJoinUri : wire.guestJoinUri);
    const clientLink = joinClientLink({ apiHost, dialId, password, name, microphone, camera });
    return { clientLink, webLink, dialId, password };
  },
};

async function read(link: GuestLink, context: Context) {
  const [wire, { apiHost }] = await Promise.all([
    linkedMeeting(link, context),
    connectionFor(link.enterprise.id),
  ]);
  return { wire, apiHost };
}

/** The browser is sent there, so that nothing but a web address may come through. */
function webAddress(address: string | null | undefined): string | null {
  return address && /^https?:\/\//i.test(address) ? address : null;
}

function linkOf({ caller }: Context): GuestLink {
  if (caller.kind !== "guest") throw new AppError("forbidden", "no join link");
  return caller.link;
}

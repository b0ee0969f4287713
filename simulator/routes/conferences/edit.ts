import type { Conference } from "../../model/conference.ts";
import type { Call } from "../../route.ts";
import type { Values } from "../../values.ts";
import { readBooking } from "./booking.ts";
import { findChangeable } from "./find.ts";
import { conferenceInfo } from "./info.ts";
import { startRun } from "./life.ts";
import { notify } from "./notices.ts";
import { guestPassword } from "./passwords.ts";
import { refusals } from "./refusals.ts";
import { refuseConflict } from "./room-use.ts";
import { minute } from "./time.ts";

/**
 * UpdateMeeting, meeting_21_0016. A full replacement: what the body leaves out goes back to its default.
 * Chosen: that holds for the guest password too, which is then drawn anew; host password, ID and links stay.
 */
export function updateMeeting(call: Call) {
  const { world, body, query } = call;
  const conference = findChangeable(call, query.text("conferenceID"));
  if (conference.run) throw refusals.editRunning();
  refuseOtherRoom(conference, body);
  const immediate = body.text("startTime", "") === "";
  if (immediate && conference.room) throw refusals.roomToImmediate();

  const booking = readBooking(world, world.users.need(conference.schedulerId), body);
  if (booking.confResType === 2) throw refusals.webinar();
  // Chosen: no page gives the code for a changed resource type.
  if (booking.confResType !== conference.booking.confResType)
    throw refusals.badRequest("confResType may not change");
  if (conference.room) {
    const { startsAt } = booking;
    const wanted = { startsAt, endsAt: startsAt + booking.minutes * minute, immediate };
    refuseConflict(world, conference.room.id, wanted, conference);
  }
  const config = body.object("confConfigInfo");
  world.conferences.update(conference, {
    immediate,
    booking,
    guestPassword: guestPassword(world, config, conference.conferenceID, conference.chairPassword),
    hasRun: false,
  });
  if (immediate) startRun(world, conference);
  notify(world, conference, "changed");
  return [conferenceInfo(world, conference, true)];
}

function refuseOtherRoom(conference: Conference, body: Values): void {
  const { room, booking } = conference;
  if (body.int("vmrFlag", 0) !== (room ? 1 : 0)) throw refusals.roomFlagChanged();
  if (!room) return;
  if (body.text("vmrID", "") !== room.id) throw refusals.roomChanged();
  const kind = body.object("confConfigInfo").int("vmrIDType", 0);
  if (kind !== booking.settings.vmrIDType) throw refusals.roomKindChanged();
}

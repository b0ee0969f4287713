import type { Booking, Conference } from "../../model/conference.ts";
import type { User } from "../../model/user.ts";
import type { Call } from "../../route.ts";
import { Values } from "../../values.ts";
import type { World } from "../../world.ts";
import { readBooking } from "./booking.ts";
import { conferenceInfo } from "./info.ts";
import { startRun } from "./life.ts";
import { notify } from "./notices.ts";
import { freshPassword, guestPassword } from "./passwords.ts";
import { refusals } from "./refusals.ts";
import { readRoom, refuseConflict } from "./room-use.ts";
import { minute } from "./time.ts";

/** CreateMeeting, meeting_21_0014. The answer is an array even for one conference. */
export function createMeeting({ world, caller, body, now }: Call) {
  const scheduler = world.users.need(caller.userId);
  const immediate = body.text("startTime", "") === "";
  const booking = readBooking(world, scheduler, body);
  if (booking.confResType === 2) throw refusals.webinar();
  const room = readRoom(world, scheduler, body);
  const { startsAt } = booking;
  if (room)
    refuseConflict(world, room.id, { startsAt, endsAt: startsAt + booking.minutes * minute, immediate });
  const conference = addConference(world, scheduler, {
    immediate,
    booking,
    room,
    config: body.object("confConfigInfo"),
  });
  if (immediate) startRun(world, conference, now);
  notify(world, conference, "created");
  return [conferenceInfo(world, conference, true)];
}

interface Wanted {
  readonly immediate: boolean;
  readonly booking: Booking;
  readonly room: Conference["room"];
  /** `confConfigInfo` as sent: the guest password, or that there shall be none. */
  readonly config?: Values;
}

/** Puts a conference with fresh ID, passwords and links into the world, without any check of the booking. */
export function addConference(world: World, scheduler: User, wanted: Wanted): Conference {
  const { immediate, booking, room, config = new Values({}) } = wanted;
  const conferenceID = freeId(world);
  const chairPassword = freshPassword(world, config.text("guestPwd", ""));
  return world.conferences.add({
    conferenceID,
    corpId: scheduler.corpId,
    schedulerId: scheduler.userId,
    immediate,
    room,
    booking,
    chairPassword,
    guestPassword: guestPassword(world, config, conferenceID, chairPassword),
    chairToken: world.random.hex(48),
    guestToken: world.random.hex(48),
    run: null,
    hasRun: false,
  });
}

/** Nine digits that neither a conference nor a room has. */
function freeId(world: World): string {
  const id = `9${world.random.digits(8)}`;
  return world.conferences.get(id) || world.roomsByNumber.get(id) ? freeId(world) : id;
}

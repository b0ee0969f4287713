import type { Conference } from "../../model/conference.ts";
import type { Call } from "../../route.ts";
import type { World } from "../../world.ts";
import { findConference } from "./find.ts";
import { countWrongPassword, forgetWrongPasswords, isLocked, passwordsOf, roleOf } from "./passwords.ts";
import { refusals } from "./refusals.ts";
import { allowsGuestStart } from "./rules.ts";

const siteUrl = "c.meeting.huaweicloud.com";

/** CreateAnonymousAuthRandom: what an anonymous guest needs to enter. */
export function createAnonymousAuthRandom(call: Call) {
  const conferenceID = call.query.text("conferenceID");
  if (isLocked(call.world, conferenceID, call.ip)) throw refusals.locked();
  const { conference } = enter(call, conferenceID);
  refuseStrangers(conference);
  return { siteUrl, random: call.world.random.token(15) };
}

/**
 * CreateAuthRandom. Chosen: without a password it tells only whether one is needed; with guest_waiting=0 a guest
 * is refused while only the host may start.
 */
export function createAuthRandom(call: Call) {
  const { world, headers, query, ip } = call;
  const conferenceID = query.text("conf_id");
  if (isLocked(world, conferenceID, ip)) throw refusals.linkLocked();
  const facts = { conf_mode: "RTC", webinar: false, support_applets: true };
  if (!headers["x-password"] && needsPassword(world, conferenceID)) {
    return { ...facts, random: "", subject: "", need_password: true };
  }
  const { conference, role } = enter(call, conferenceID);
  refuseStrangers(conference);
  const waits = query.int("guest_waiting", 0) === 1 || conference.run !== null;
  if (role === "general" && !waits && !allowsGuestStart(world, conference)) throw refusals.guestFirst();
  const needsOne = passwordsOf(world, conference).guest !== "";
  return {
    ...facts,
    random: world.random.token(15),
    subject: conference.booking.subject,
    need_password: needsOne,
  };
}

/** Unknown ID and wrong password are answered alike, and both count towards the lock. */
function enter(call: Call, conferenceID: string): { conference: Conference; role: "chair" | "general" } {
  const { world, headers, ip } = call;
  const conference = known(world, conferenceID);
  const role = conference && roleOf(passwordsOf(world, conference), String(headers["x-password"] ?? ""));
  if (!conference || !role) {
    countWrongPassword(world, conferenceID, ip);
    throw refusals.notFoundOrWrongPassword();
  }
  forgetWrongPasswords(world, conferenceID, ip);
  return { conference, role };
}

function known(world: World, conferenceID: string): Conference | undefined {
  return world.conferences.get(conferenceID) && findConference(world, conferenceID);
}

/** An unknown conference seems to need a password, like most that exist. */
function needsPassword(world: World, conferenceID: string): boolean {
  const conference = known(world, conferenceID);
  return !conference || passwordsOf(world, conference).guest !== "";
}

/** These calls carry no user, so they are nobody of the enterprise and nobody invited. */
function refuseStrangers({ booking }: Conference): void {
  if (booking.settings.callInRestriction === 2) throw refusals.enterpriseOnly();
  if (booking.settings.callInRestriction === 3) throw refusals.invitedOnly();
}

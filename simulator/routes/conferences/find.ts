import type { Attendee, Conference } from "../../model/conference.ts";
import type { User } from "../../model/user.ts";
import type { Call, Caller } from "../../route.ts";
import type { World } from "../../world.ts";
import { settle } from "./life.ts";
import { refusals } from "./refusals.ts";

/** The conference that has not ended, of whatever enterprise; throws MMC.111070005. */
export function findConference(world: World, conferenceID: string): Conference {
  const conference = world.conferences.get(conferenceID);
  if (!conference || !settle(world, conference)) throw refusals.notFound();
  return conference;
}

/** The same within the caller's enterprise: another enterprise's conference does not exist for the caller. */
export function findOwn(call: Call, conferenceID: string): Conference {
  const conference = findConference(call.world, conferenceID);
  if (conference.corpId !== call.caller.corpId) throw refusals.notFound();
  return conference;
}

/** Chosen: what a user neither made nor was invited to does not exist for that user. */
export function findReadable(call: Call, conferenceID: string): Conference {
  const conference = findOwn(call, conferenceID);
  if (isAdmin(call.caller) || concerns(conference, call.world.users.need(call.caller.userId)))
    return conference;
  throw refusals.notFound();
}

/** A conference that the caller may edit or cancel: an administrator any, a user the own; else 403. */
export function findChangeable(call: Call, conferenceID: string): Conference {
  const conference = findReadable(call, conferenceID);
  if (isAdmin(call.caller) || conference.schedulerId === call.caller.userId) return conference;
  throw refusals.notAllowed();
}

/** All conferences of an enterprise that have not ended. */
export function conferencesOf(world: World, corpId: string): Conference[] {
  return [...world.conferencesByCorp.get(corpId)].filter((it) => settle(world, it));
}

export function isAdmin(caller: Caller): boolean {
  return caller.role === "corp-owner" || caller.role === "corp-admin";
}

/** True for who made the conference and for whoever must attend it. */
export function concerns(conference: Conference, user: User): boolean {
  return (
    conference.schedulerId === user.userId || conference.booking.attendees.some((it) => isUser(it, user))
  );
}

/** Chosen: the caller is host of what he scheduled, attends as host, or administers. */
export function isHost(conference: Conference, caller: Caller, user: User): boolean {
  if (isAdmin(caller) || conference.schedulerId === user.userId) return true;
  return conference.booking.attendees.some((it) => it.role === 1 && isUser(it, user));
}

/** A third-party user invited before the first log-in is known by that id only. */
function isUser(attendee: Attendee, user: User): boolean {
  if (attendee.userUUID) return attendee.userUUID === user.userId;
  return attendee.appId !== "" && attendee.accountId === user.thirdAccount;
}

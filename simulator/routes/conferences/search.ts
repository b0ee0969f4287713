import type { Conference } from "../../model/conference.ts";
import type { User } from "../../model/user.ts";
import { pageOf } from "../../page.ts";
import type { Call } from "../../route.ts";
import type { World } from "../../world.ts";
import { concerns, conferencesOf, isAdmin, isHost } from "./find.ts";
import { conferenceInfo } from "./info.ts";
import { refusals } from "./refusals.ts";
import { day } from "./time.ts";

/** Chosen: "within the next", as a look back makes no sense for what has not ended. A month is 30 days. */
const reach: Readonly<Record<string, number>> = { ADAY: day, AWEEK: 7 * day, AMONTH: 30 * day };

/**
 * SearchMeetings, meeting_21_0017. Users see what they made or must attend; administrators theirs too, with
 * queryAll the whole enterprise's, with userUUID another user's. Chosen: ascending by start unless asked.
 */
export function searchMeetings(call: Call) {
  const { world, caller, query, now } = call;
  const until = now + (reach[query.text("queryConfMode", "ALL")] ?? Number.POSITIVE_INFINITY);
  const key = query.text("searchKey", "").toLowerCase();
  const found = seen(call)
    .filter((it) => it.booking.startsAt <= until && matches(world, it, key))
    .sort((a, b) => a.booking.startsAt - b.booking.startsAt || a.conferenceID.localeCompare(b.conferenceID));
  if (query.text("sortType", "") === "DSC_StartTIME") found.reverse();
  const viewer = world.users.need(caller.userId);
  return pageOf(found, query, (it) => conferenceInfo(world, it, isHost(it, caller, viewer)));
}

function seen(call: Call): Conference[] {
  const { world, caller, query } = call;
  const all = conferencesOf(world, caller.corpId);
  if (isAdmin(caller) && query.flag("queryAll", false)) return all;
  const user = subject(call);
  return all.filter((it) => concerns(it, user));
}

/** Whose conferences are listed: userUUID is an administrator's privilege and ignored for users. */
function subject({ world, caller, query }: Call): User {
  const wanted = isAdmin(caller) ? query.text("userUUID", caller.userId) : caller.userId;
  const user = world.users.get(wanted);
  if (user?.corpId !== caller.corpId) throw refusals.badRequest("userUUID is unknown");
  return user;
}

function matches(world: World, { booking, conferenceID, schedulerId }: Conference, key: string): boolean {
  if (key === "") return true;
  const texts = [booking.subject, conferenceID, world.users.need(schedulerId).name];
  return texts.some((it) => it.toLowerCase().includes(key));
}

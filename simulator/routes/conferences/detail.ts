import type { Attendee, Conference } from "../../model/conference.ts";
import { pageOf } from "../../page.ts";
import type { Call } from "../../route.ts";
import { findReadable, isHost } from "./find.ts";
import { conferenceInfo, isTerminal } from "./info.ts";

/** ShowMeetingDetail, meeting_21_0018: the conference, the caller's role in it, and a page of its invitees. */
export function showMeetingDetail(call: Call) {
  const { world, caller, query } = call;
  const conference = findReadable(call, query.text("conferenceID"));
  const host = isHost(conference, caller, world.users.need(caller.userId));
  const role = host ? "chair" : "general";
  return {
    conferenceData: { ...conferenceInfo(world, conference, host), role },
    data: pageOf(listed(call, conference), query, participantInfo),
  };
}

function listed({ headers, query }: Call, conference: Conference): Attendee[] {
  const key = query.text("searchKey", "").toLowerCase();
  const found = conference.booking.attendees.filter(
    ({ name, phone }) => name.toLowerCase().includes(key) || phone.includes(key),
  );
  const people = found.filter((it) => !isTerminal(it));
  const terminals = found.filter(isTerminal);
  // X-Type: 0 all as booked, 1 told apart in one answer, 2 one kind only, which X-Query-Type names.
  if (headers["x-type"] === "1") return [...people, ...terminals];
  if (headers["x-type"] === "2") return headers["x-query-type"] === "1" ? terminals : people;
  return found;
}

function participantInfo(attendee: Attendee) {
  const { name, role, type, phone, phone2, phone3, email, sms, deptName } = attendee;
  const { accountId, appId, userUUID, isAutoInvite } = attendee;
  return {
    participantID: phone,
    name,
    subscriberID: phone,
    role,
    // The misspelling is upstream's.
    state: "MEETTING",
    address: "",
    attendeeType: type,
    accountId,
    phone2,
    phone3,
    email,
    sms,
    deptName,
    userUUID,
    appId,
    isAutoInvite,
    isNotOverlayPidName: false,
  };
}

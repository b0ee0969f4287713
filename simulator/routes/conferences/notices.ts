import type { Conference, Notice } from "../../model/conference.ts";
import { timeZones } from "../../time-zones.ts";
import type { World } from "../../world.ts";

/** Records what the service would send to the attendees, by the booking's three switches. */
export function notify(world: World, conference: Conference, about: Notice["about"]): void {
  const { conferenceID, booking } = conference;
  const { attendees, settings } = booking;
  const start = localMinute(booking.startsAt, booking.timeZoneID);
  const send = (channel: Notice["channel"], to: string) => {
    if (to) world.notices.push({ at: world.clock.now(), about, conferenceID, channel, to, start });
  };
  for (const { email, sms } of attendees) {
    if (settings.isSendNotify) send("mail", email);
    if (settings.isSendCalendar) send("calendar", email);
    if (settings.isSendSms) send("sms", sms);
  }
}

function localMinute(instant: number, timeZoneID: string): string {
  // Swedish writes dates as the upstream does.
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timeZones[timeZoneID],
    dateStyle: "short",
    timeStyle: "short",
  });
  return format.format(instant);
}

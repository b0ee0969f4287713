import type { Conference, Notice } from "../../model/conference.ts";
import type { World } from "../../world.ts";

/** Records what the service would send to the attendees, by the booking's three switches. */
export function notify(world: World, conference: Conference, about: Notice["about"]): void {
  const { attendees, settings } = conference.booking;
  const send = (channel: Notice["channel"], to: string) => {
    if (to)
      world.notices.push({
        at: world.clock.now(),
        about,
        conferenceID: conference.conferenceID,
        channel,
        to,
      });
  };
  for (const { email, sms } of attendees) {
    if (settings.isSendNotify) send("mail", email);
    if (settings.isSendCalendar) send("calendar", email);
    if (settings.isSendSms) send("sms", sms);
  }
}

import type { Call } from "../../route.ts";
import { findOwn } from "./find.ts";
import { startRun } from "./life.ts";
import { passwordsOf, roleOf } from "./passwords.ts";
import { refusals } from "./refusals.ts";
import { region } from "./region.ts";
import { allowsGuestStart } from "./rules.ts";

/**
 * StartMeeting: whoever in the enterprise knows the host password, or the guest password where guests may start.
 * Chosen: starting what is running already succeeds and changes nothing.
 */
export function startMeeting(call: Call) {
  const { world, body } = call;
  const conference = findOwn(call, body.text("conferenceID"));
  const role = roleOf(passwordsOf(world, conference), body.text("password"));
  if (role === null) throw refusals.wrongPassword();
  if (role === "general" && !conference.run && !allowsGuestStart(world, conference))
    throw refusals.guestFirst();
  const run = startRun(world, conference);
  return { uuid: run.confUUID, regionIP: region.regionIP };
}

import type { Call } from "../../route.ts";
import { findChangeable } from "./find.ts";
import { endRun } from "./life.ts";
import { notify } from "./notices.ts";
import { refusals } from "./refusals.ts";

/** CancelMeeting, meeting_21_0015. A running conference is cancelled only with type=1, which ends its run first. */
export function cancelMeeting(call: Call) {
  const { world, query } = call;
  const conference = findChangeable(call, query.text("conferenceID"));
  if (conference.run && query.int("type", 0) !== 1) throw refusals.cancelRunning();
  endRun(world, conference);
  world.conferences.remove(conference);
  notify(world, conference, "cancelled");
  return undefined;
}

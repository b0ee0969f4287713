import type { Call } from "../../route.ts";
import { findOwn } from "./find.ts";
import { refusals } from "./refusals.ts";

/** All simulated conferences are served from one region (documentation address). */
export const region = { regionIP: "203.0.113.20", regionUrl: "region1.meeting.example" };

/** ShowRegionInfoOfMeeting. Chosen: a conference that is not running has no region. */
export function showRegionInfo(call: Call) {
  const conference = findOwn(call, call.query.text("conferenceID"));
  if (!conference.run) throw refusals.noRegion();
  return region;
}

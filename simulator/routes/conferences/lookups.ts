import type { Call } from "../../route.ts";
import { conferencesOf, findConference } from "./find.ts";

/** ShowConfOrg: for the SP, whose conferences span all enterprises. */
export function showConfOrg({ world, query }: Call) {
  return { orgID: findConference(world, query.text("conferenceID")).corpId };
}

/** CheckCallNumberInConf. Chosen: only conferences of the caller's enterprise are looked at. */
export function checkCallNumber({ world, caller, query }: Call) {
  const number = query.text("call_number");
  const found = conferencesOf(world, caller.corpId).find((it) =>
    it.run?.people.some((person) => person.number === number),
  );
  return { in_conf: found !== undefined, conf_id: found?.conferenceID ?? "" };
}

import type { Routes } from "../../route.ts";
import { cancelMeeting } from "./cancel.ts";
import { createMeeting } from "./create.ts";
import { showMeetingDetail } from "./detail.ts";
import { updateMeeting } from "./edit.ts";
import { createAnonymousAuthRandom, createAuthRandom } from "./join-checks.ts";
import { checkCallNumber, showConfOrg } from "./lookups.ts";
import { showRegionInfo } from "./region.ts";
import { searchMeetings } from "./search.ts";
import { startMeeting } from "./start.ts";

/** Conferences ahead and running, as the management side sees them. */
export const conferences: Routes = {
  "GET /v1/mmc/management/conferences": { caller: ["corp-admin", "user"], handle: searchMeetings },
  "POST /v1/mmc/management/conferences": { caller: ["corp-admin", "user"], handle: createMeeting },
  "PUT /v1/mmc/management/conferences": { caller: ["corp-admin", "user"], handle: updateMeeting },
  "DELETE /v1/mmc/management/conferences": { caller: ["corp-admin", "user"], handle: cancelMeeting },
  "GET /v1/mmc/management/conferences/confDetail": {
    caller: ["corp-admin", "user"],
    handle: showMeetingDetail,
  },
  "POST /v1/mmc/management/conferences/start": { caller: ["corp-admin", "user"], handle: startMeeting },
  "GET /v1/mmc/management/conferences/region/info": {
    caller: ["corp-admin", "user"],
    handle: showRegionInfo,
  },
  "GET /v1/mmc/management/conferences/confOrg": { caller: ["sp-admin"], handle: showConfOrg },
  "GET /v1/mmc/management/conferences/anonymous/auth": {
    caller: ["anonymous"],
    handle: createAnonymousAuthRandom,
  },
  "GET /v2/mms/ncms/conferences/auth/random": { caller: ["anonymous"], handle: createAuthRandom },
  "GET /v2/mms/ncms/conferences/online/check-callnumber-in-conf": {
    caller: ["corp-admin", "user"],
    handle: checkCallNumber,
  },
};

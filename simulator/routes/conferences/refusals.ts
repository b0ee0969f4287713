import { UpstreamError } from "../../errors.ts";

/** Chosen: every business rule of the conference service answers 400; no page maps codes to statuses. */
const rule = (code: string, message: string) => new UpstreamError(400, `MMC.${code}`, message);

export const refusals = {
  badRequest: (reason: string) => rule("111070001", reason),
  notFound: () => rule("111070005", "CONF_DATA_NOT_FOUND"),
  noSuchRoom: () => rule("111070006", "VMR_DATA_NOT_FOUND"),
  noRegion: () => rule("111070120", "REGION_DATA_NOT_FOUND"),
  roomTaken: () => rule("111071005", "VMR_CONF_CONFLICT"),
  roomFreeTooShort: () => rule("111071006", "VMR_IMMEDIATELY_CONF_DURATION_NOT_ENOUGH"),
  roomRunning: () => rule("111071064", "VMR_CONF_CONFLICT_AS_VMR_ALREADY_STARTED"),
  notRoomOwner: () => rule("111071063", "CONF_USER_NOT_VMR_OWNER"),
  noConcurrency: () => rule("111071060", "ORG_CONCURRENT_PARTICIPANTS_NUMBER_IS_ZERO"),
  roomToImmediate: () => rule("111071009", "CONF_MODIFY_IMMEDIATELY_VMR_FAIL"),
  inThePast: () => rule("111071013", "CONF_START_TIME_LESS_THAN_CURRENT_TIME"),
  tooFarAhead: () => rule("111071014", "CONF_START_TIME_OVER_MAX_SCHEDULE_TIME"),
  locked: () => rule("111071052", "CONF_ANONYMOUS_LOGIN_LOCKED"),
  linkLocked: () => rule("111071053", "CONF_LINK_LOGIN_LOCKED"),
  guestFirst: () => rule("111071058", "NOT_ALLOWED_GUEST_FIRST_JOIN"),
  editRunning: () => rule("111071065", "CONF_MODIFY_FAIL_AS_CONF_ALREADY_STARTED"),
  cancelRunning: () => rule("111071067", "CONF_CANCEL_FAIL_AS_CONF_STARTED"),
  enterpriseOnly: () => rule("111071074", "CONF_ONLY_ALLOW_USER_IN_ORG"),
  invitedOnly: () => rule("111071075", "CONF_ONLY_ALLOW_USER_INVITED"),
  guestPasswordIsId: () => rule("111071081", "GUEST_PWD_CONFLICT_WITH_CONF_ID"),
  guestPasswordIsChairs: () => rule("111071105", "GUEST_PWD_CONFLICT_WITH_CHAIR_PWD"),
  webinar: () => rule("111071089", "WEBINAR_COMMON_NON_CONVERT"),
  wrongPassword: () => rule("111071091", "CONF_PWD_AUTH_FAILED"),
  roomKindChanged: () => rule("111071112", "VMRIDTYPE_CANNOT_MODIFY"),
  roomChanged: () => rule("111071113", "VMRID_CANNOT_MODIFY"),
  roomFlagChanged: () => rule("111071114", "VMR_FLAG_CANNOT_MODIFY"),
  unreachable: () => rule("111072031", "SITE_CALL_NUMBER_IS_EMPTY"),
  notFoundOrWrongPassword: () => rule("111072065", "CONF_NOT_FOUND_OR_AUTH_FAILED"),
  notAllowed: () => new UpstreamError(403, "MMC.111070002", "CONF_INSUFFICIENT_PERMISSIONS"),
};

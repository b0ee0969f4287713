import type { ErrorCode } from "#lib/errors.ts";

/** What an upstream error code means to a reader of the portal. */
export type Meaning = {
  code: ErrorCode;
  /** Key of a text under `errors.reasons`. */
  reason?: string;
  /** The input it is about, by our name; its text is the reason's. */
  field?: string;
  retryAfterSeconds?: number;
};

/**
 * Upstream codes that somebody can act on, by what they mean to him; all others keep to their HTTP status.
 * `usg` numbers are those of the account service, `mmc` those of the conference service, whose numbers the client
 * SDKs list; a status with each of them is hardly documented, so the code alone decides.
 */
const meanings: (Meaning & { usg?: readonly number[]; mmc?: readonly number[] })[] = [
  // Signing in
  { code: "upstream_rejected", reason: "app_refused", usg: [206010025] },
  { code: "upstream_rejected", reason: "signature_expired", usg: [206010057] },
  { code: "upstream_rejected", reason: "account_refused", usg: [206010000] },
  { code: "upstream_rejected", reason: "account_disabled", usg: [206010007] },
  { code: "upstream_rejected", reason: "account_locked", usg: [206030015], mmc: [118000002] },
  { code: "upstream_rejected", reason: "account_not_created", usg: [206010030, 206010031, 206010058] },
  { code: "upstream_rejected", reason: "user_quota", usg: [206010070, 201040005] },
  { code: "upstream_rejected", reason: "verification_needed", usg: [206010011, 206060009], mmc: [111100005] },

  { code: "upstream_rejected", reason: "sso_unsupported", usg: [206010023] },

  // Not there
  {
    code: "not_found",
    usg: [201040000],
    mmc: [
      111070005, 111070006, 111071007, 111072008, 111072016, 111072017, 111073001, 111073002, 111077201,
      111080004, 111081002, 112010003, 112010004, 112100003, 115021002,
    ],
  },
  { code: "upstream_rejected", reason: "meeting_or_password_wrong", mmc: [111072065, 111071091] },

  // Not allowed
  { code: "forbidden", reason: "upstream_forbidden", mmc: [111070002, 111070010, 111080002, 111071063] },
  { code: "forbidden", reason: "guests_may_not", mmc: [111072070] },
  { code: "forbidden", reason: "only_oneself", mmc: [111072071] },
  { code: "forbidden", reason: "not_host", mmc: [111074002] },
  { code: "forbidden", reason: "password_of_another", usg: [206030016] },

  // Taken, or a state that does not allow it
  { code: "conflict", reason: "account_exists", field: "account", usg: [201040001, 201040046] },
  { code: "conflict", reason: "contact_taken", usg: [201040020, 206010065, 206010066] },
  { code: "conflict", reason: "owns_other_enterprise", usg: [201020023, 201040043] },
  { code: "conflict", reason: "already_invited", usg: [201040045] },
  {
    code: "conflict",
    reason: "room_busy",
    mmc: [111071005, 111071006, 111071064, 111071106, 111072013],
  },
  { code: "conflict", reason: "room_unusable", mmc: [111073007, 111073013] },
  { code: "conflict", reason: "meeting_running", mmc: [111071065, 111071067, 111072004] },
  { code: "conflict", reason: "meeting_not_started", mmc: [111072005, 111071011, 111072015, 111071058] },
  { code: "conflict", reason: "meeting_ended", mmc: [111072003, 111072006, 111072014, 111071072] },
  { code: "conflict", reason: "meeting_state", mmc: [111072011, 111072010] },
  { code: "conflict", reason: "meeting_locked", mmc: [111072050, 111081007] },
  { code: "conflict", reason: "meeting_empty", mmc: [111072023, 111072024] },
  { code: "conflict", reason: "host_present", mmc: [111074001] },
  { code: "conflict", reason: "host_missing", mmc: [111072059] },
  { code: "conflict", reason: "recording_off", mmc: [111072020] },
  { code: "conflict", reason: "voice_only", mmc: [111072025, 111072026, 111072027] },
  {
    code: "conflict",
    reason: "not_changeable",
    mmc: [111071009, 111071010, 111071112, 111071113, 111071114],
  },
  { code: "conflict", reason: "export_running", mmc: [111071076, 111071093] },

  // What a form can show beside its field
  { code: "invalid_input", reason: "start_in_past", field: "startsAt", mmc: [111071013] },
  { code: "invalid_input", reason: "start_too_far", field: "startsAt", mmc: [111071014] },
  { code: "invalid_input", reason: "occurrence_out_of_range", field: "startsAt", mmc: [111071119] },
  {
    code: "invalid_input",
    reason: "length_out_of_range",
    field: "durationMinutes",
    mmc: [111071015, 111071021],
  },
  { code: "invalid_input", reason: "subject_too_long", field: "subject", mmc: [111071022] },
  { code: "invalid_input", reason: "email_refused", field: "attendees", mmc: [111071024, 111072036] },
  {
    code: "invalid_input",
    reason: "phone_refused",
    field: "attendees",
    mmc: [111071025, 111072033, 111072037],
  },
  { code: "invalid_input", reason: "too_many_attendees", field: "attendees", mmc: [111071066] },
  { code: "invalid_input", reason: "interpreter_unknown", mmc: [111071104] },
  { code: "invalid_input", reason: "banned_word", field: "name", mmc: [111072214] },
  {
    code: "invalid_input",
    reason: "meeting_password_refused",
    usg: [201080006, 201080017],
    mmc: [111071080, 111071081, 111071105, 111071107, 111071108, 111071109, 111071111],
  },
  {
    code: "invalid_input",
    reason: "password_weak",
    field: "newPassword",
    usg: [201040016, 206030007, 206030008, 206030010, 206030012, 206030014],
    mmc: [112100014, 112100032],
  },
  { code: "invalid_input", reason: "password_used", field: "newPassword", usg: [206030009, 206030013] },
  {
    code: "invalid_input",
    reason: "password_wrong",
    field: "oldPassword",
    usg: [206030006],
    mmc: [112100012],
  },
  { code: "conflict", reason: "password_kept_elsewhere", usg: [206030005, 206030028, 206030031] },
  { code: "invalid_input", reason: "code_wrong", field: "code", usg: [206030001, 206030002, 206060014] },
  {
    code: "invalid_input",
    reason: "activation_code_refused",
    field: "code",
    usg: [201050012, 201050015, 211030046],
  },
  { code: "invalid_input", reason: "activation_code_expired", field: "code", usg: [201040031] },
  { code: "invalid_input", reason: "terminal_type_unknown", field: "model", usg: [206040000] },
  { code: "conflict", reason: "no_contact_bound", usg: [206030003] },

  // Bought too little
  {
    code: "upstream_rejected",
    reason: "concurrency_used_up",
    mmc: [111071060, 111071078, 111076004, 115022001, 111072101, 111076015],
  },
  { code: "upstream_rejected", reason: "room_full", mmc: [111071059, 111072202, 111072203, 111076003] },
  { code: "upstream_rejected", reason: "webinar_in_use", mmc: [111072204] },
  { code: "upstream_rejected", reason: "recording_space", mmc: [111072066, 111072067] },
  { code: "upstream_rejected", reason: "recording_resources", mmc: [111072021, 111072022] },
  { code: "upstream_rejected", reason: "meeting_limit", mmc: [111071082, 111074003, 111073014, 111073015] },
  { code: "upstream_rejected", reason: "interpretation_missing", mmc: [111071097, 111072091] },
  { code: "upstream_rejected", reason: "edition_too_small", mmc: [111073009, 111073010] },
  { code: "upstream_rejected", reason: "telephone_off", mmc: [111076012, 111082008] },

  // Nobody answered the call
  { code: "upstream_rejected", reason: "callee_unknown", mmc: [111076006, 111082003, 112010019] },
  { code: "upstream_rejected", reason: "callee_busy", mmc: [111076008, 111082005, 112010017, 111081001] },
  { code: "upstream_rejected", reason: "callee_declined", mmc: [111076009, 111082006, 112010016] },
  {
    code: "upstream_rejected",
    reason: "callee_silent",
    mmc: [111076005, 111076007, 111076014, 111082002, 111082004, 111082009, 112010020, 112010021],
  },

  // Too often, too soon
  { code: "rate_limited", mmc: [100000429], retryAfterSeconds: 60 },
  { code: "rate_limited", reason: "code_sent_recently", usg: [206030004], retryAfterSeconds: 180 },
  { code: "rate_limited", reason: "code_sent_recently", usg: [206060013], retryAfterSeconds: 60 },
  { code: "rate_limited", reason: "password_changed_recently", usg: [206030011], retryAfterSeconds: 300 },
  { code: "rate_limited", reason: "too_many_tries", usg: [206030018, 206030019, 206060008, 206060015] },
  { code: "rate_limited", reason: "meeting_login_locked", mmc: [111071052, 111071053, 111072064, 111081009] },

  // The service's own trouble, whatever status it comes with
  { code: "upstream_unavailable", usg: [1, 2] },
  { code: "upstream_unavailable", reason: "upstream_upgrading", usg: [5] },
  {
    code: "upstream_unavailable",
    mmc: [111070003, 111071001, 111071002, 111071003, 111071054, 111071055, 112100000, 112100044, 115029003],
  },
  { code: "upstream_timeout", mmc: [111072049] },
];

/** Statuses that mean something by themselves, where the code does not say more. */
export const statusMeanings: Readonly<Record<number, Meaning>> = {
  401: { code: "upstream_rejected", reason: "sign_in_refused" },
  403: { code: "forbidden", reason: "upstream_forbidden" },
  412: { code: "upstream_rejected", reason: "account_disabled" },
  423: { code: "upstream_rejected", reason: "account_locked" },
  429: { code: "rate_limited", retryAfterSeconds: 60 },
};

/** Codes of neighbours: the statistics service and the gateway in front of everything. */
const otherMeanings: Record<string, Meaning> = {
  "MBI.000000004": { code: "forbidden", reason: "upstream_forbidden" },
  "APIG.0308": { code: "rate_limited", retryAfterSeconds: 60 },
  "APIGW.0308": { code: "rate_limited", retryAfterSeconds: 60 },
};

/** Every code with a meaning, by its text such as `USG.201040000`. */
export const codeMeanings: Readonly<Record<string, Meaning>> = {
  ...otherMeanings,
  ...Object.fromEntries(
    meanings.flatMap(({ usg = [], mmc = [], ...meaning }) => [
      ...usg.map((number) => [`USG.${String(number).padStart(9, "0")}`, meaning] as const),
      ...mmc.map((number) => [`MMC.${number}`, meaning] as const),
    ]),
  ),
};

/**
 * Codes that say "this token is not, or no longer, good", whatever the status. The statistics service answers its one
 * with 400, and also when the caller is no administrator.
 */
export const deadTokenCodes: readonly string[] = [
  "USG.000000004",
  "USG.206020000",
  "USG.206020001",
  "USG.206020002",
  "MMC.111070111",
  "MMC.118000001",
  "MBI.000000004",
];

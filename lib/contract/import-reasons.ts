/** Why the dry run refuses a row, and what it says of one that it takes: keys of `import-reasons.rows` and `.cures`. */
export const rowReasons = [
  /** `column`, `refusal` (a key of `user-columns.refusals`), `value`. */
  "cell",
  /** `column` */
  "not_clearable",
  "no_key",
  /** `column`, `line` of the first */
  "repeated",
  "name_missing",
  "contact_missing",
  /** `value` */
  "department_unknown",
  /** `value`, `near`: what it may be meant to be */
  "department_near",
  /** `value`, `codes`: of those that are called so */
  "department_ambiguous",
  /** `account`: who has it */
  "phone_taken",
  "email_taken",
  /** `account`: of the user who has that third-party id */
  "account_fixed",
  /** `value`: the user's third-party id */
  "third_party_id_fixed",
  "default_administrator",
  /** Of a row that is taken. */
  "password_kept",
] as const;
export type RowReason = (typeof rowReasons)[number];

/**
 * What became of a row besides what the upstream refuses, which is a key of `errors.reasons` or `errors.codes`: keys of
 * `import-reasons.results`.
 */
export const resultReasons = ["changed_since", "vanished", "already_gone"] as const;

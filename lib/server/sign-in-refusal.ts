import "server-only";

/**
 * Why somebody who signs in elsewhere is not let in, as the sign-in page is told it:
 * `account_disabled`, `account_locked`, `verification_needed` (said by Cloud Meeting); `disabled` (here);
 * `provider_down`, `provider_invalid` (its answer proves nothing), `provider_refused` (it, or its user, said no),
 * `attempt_over` (begun too long ago, or in another browser), `no_group`, `id_taken` (the third-party id is another's),
 * `logged_out` (the provider logged the person out meanwhile).
 */
export type Refusal =
  | "account_disabled"
  | "account_locked"
  | "verification_needed"
  | "disabled"
  | "provider_down"
  | "provider_invalid"
  | "provider_refused"
  | "attempt_over"
  | "no_group"
  | "id_taken"
  | "logged_out";

export class SignInRefusal extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal, { cause });
    this.name = "SignInRefusal";
    this.refusal = refusal;
  }
}

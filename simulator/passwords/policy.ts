import { UpstreamError } from "../errors.ts";
import type { User } from "../model/user.ts";

const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const allowed = /^[a-zA-Z0-9`~!@#$%^&*()\-_=+\\|[{}\];:",'<.>/?]*$/;
const sameThrice = /(.)\1\1/;
const fewestDifferences = 2;
const pauseMs = 5 * 60_000;

/**
 * What makes a new password unfit for an account, or null (meeting_21_0104). Its length is checked as a field.
 * Chosen: the account counts with its domain, and two classes of characters are enough even where the SDK says three.
 */
export function weakness(password: string, account: string): UpstreamError | null {
  if (!allowed.test(password)) return refusal("14", "The password has characters that are not allowed.");
  if (classes.filter((it) => it.test(password)).length < 2) {
    return refusal("08", "The password needs two kinds of characters.");
  }
  if (sameThrice.test(password)) return refusal("10", "The password has a character three times in a row.");
  const name = account.toLowerCase();
  const lower = password.toLowerCase();
  if (lower.includes(name) || lower.includes([...name].reverse().join(""))) {
    return refusal("12", "The password contains the account.");
  }
  return null;
}

/** What forbids a person to replace the own password by this one now, or null (meeting_21_0096). */
export function changeRefusal(user: User, password: string, now: number): UpstreamError | null {
  if (now - user.passwordChosenAt < pauseMs) {
    return refusal("11", "The password was changed less than 5 minutes ago.");
  }
  if ([user.password, ...user.oldPasswords].includes(password)) {
    return refusal("09", "The password was used recently.");
  }
  if (differences(user.password, password) < fewestDifferences) {
    return refusal("13", "The password must differ from the old one in two characters.");
  }
  return weakness(password, user.account);
}

/** Chosen: compared place by place; what one is longer than the other differs. */
function differences(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, i) => one[i] !== other[i]).filter(Boolean).length;
}

function refusal(number: string, message: string): UpstreamError {
  return new UpstreamError(400, `USG.2060300${number}`, message);
}

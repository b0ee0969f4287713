/** What the password of a meeting account must be, in the order it is shown (meeting_21_0096, meeting_21_0104). */
export const meetingPasswordRules = [
  "long",
  "twoKinds",
  "threeKinds",
  "characters",
  "runs",
  "account",
  "different",
] as const;
export type MeetingPasswordRule = (typeof meetingPasswordRules)[number];

export const meetingPasswordLength = { min: 8, max: 32 } as const;

const special = "`~!@#$%^&*()-_=+\\|[{}];:\"',<.>/?";
const allowed = new Set(`abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789${special}`.split(""));
const [lower, upper, digit, other] = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/**
 * Whose password it will be. `account`: as somebody typed it, which may be a phone number or an e-mail address.
 * `present`: the one that it replaces, where the holder tells it. After forgetting there is none, and lower case, upper
 * case and digit are wanted, because the service's own descriptions differ and this satisfies both.
 */
export type PasswordHolder = { account: string; present?: string };

/** The rules that hold for somebody's new password. */
export function meetingRulesFor({ present }: PasswordHolder): MeetingPasswordRule[] {
  const absent: readonly MeetingPasswordRule[] =
    present === undefined ? ["twoKinds", "different"] : ["threeKinds"];
  return meetingPasswordRules.filter((rule) => !absent.includes(rule));
}

/** Those of {@link meetingRulesFor} that a password breaks. */
export function brokenMeetingRules(password: string, holder: PasswordHolder): MeetingPasswordRule[] {
  const kinds = [lower, upper, digit, other].filter((kind) => kind.test(password)).length;
  const { min, max } = meetingPasswordLength;
  const broken: Record<MeetingPasswordRule, boolean> = {
    long: password.length < min || password.length > max,
    twoKinds: kinds < 2,
    threeKinds: ![lower, upper, digit].every((kind) => kind.test(password)),
    characters: ![...password].every((character) => allowed.has(character)),
    runs: /(.)\1\1/s.test(password),
    account: holdsAccount(password.toLowerCase(), holder.account.trim().toLowerCase()),
    different: differences(password, holder.present ?? "") < 2,
  };
  return meetingRulesFor(holder).filter((rule) => broken[rule]);
}

function holdsAccount(password: string, account: string): boolean {
  return account !== "" && [account, [...account].reverse().join("")].some((text) => password.includes(text));
}

/** Compared place by place; what one is longer than the other differs. */
function differences(one: string, another: string): number {
  const length = Math.max(one.length, another.length);
  return Array.from({ length }, (_, place) => one[place] !== another[place]).filter(Boolean).length;
}

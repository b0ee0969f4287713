/** What a portal password must be, in the order it is shown. */
export const passwordRules = ["long", "varied", "unlike"] as const;
export type PasswordRule = (typeof passwordRules)[number];

export const shortestPassword = 12;
export const longestPassword = 1_024;
export const fewestDifferent = 6;

/**
 * The rules a password breaks: `long` (12 characters), `varied` (6 different ones) and `unlike` (neither the name nor
 * the name part of the e-mail address is in it). Kinds of characters are nobody's business: length is what counts
 * (NIST SP 800-63B). Counted as people count, one per visible character of the normalised text.
 */
export function brokenRules(password: string, owner: { name: string; email: string }): PasswordRule[] {
  const characters = Array.from(password.normalize("NFKC"));
  const broken: Record<PasswordRule, boolean> = {
    long: characters.length < shortestPassword,
    varied: new Set(characters).size < fewestDifferent,
    unlike: telltales(owner).some((word) => password.toLowerCase().includes(word)),
  };
  return passwordRules.filter((rule) => broken[rule]);
}

/** Words about the owner; those of three letters and fewer occur by chance. */
function telltales({ name, email }: { name: string; email: string }): string[] {
  const [mailbox = ""] = email.split("@");
  return [...name.split(/\s+/), mailbox].map((word) => word.toLowerCase()).filter((word) => word.length > 3);
}

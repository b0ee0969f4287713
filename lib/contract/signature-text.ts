/** Whose app signs: only this decides of how many parts the text is, and nothing on the wire tells it. */
export type SigningApp = "sp" | "enterprise";

/** What is signed. An absent id leaves an empty part; `expireTime` is in Unix seconds. */
export type SignedValues = {
  appId: string;
  /** The enterprise's upstream id: a part of its own for a service provider's app, no part at all for others. */
  enterpriseId?: string | undefined;
  userId?: string | undefined;
  expireTime: number | string;
  nonce: string;
};

export type SignedPart = { name: keyof SignedValues; value: string };

/** The parts of the text that an app id sign-in signs, in their order (meeting_21_0311). */
export function signedParts(app: SigningApp, values: SignedValues): SignedPart[] {
  const { appId, enterpriseId = "", userId = "", expireTime, nonce } = values;
  const owner: SignedPart[] = app === "sp" ? [{ name: "enterpriseId", value: enterpriseId }] : [];
  return [
    { name: "appId", value: appId },
    ...owner,
    { name: "userId", value: userId },
    { name: "expireTime", value: String(expireTime) },
    { name: "nonce", value: nonce },
  ];
}

/** The text itself: the parts joined by colons, of which none is left out where a part is empty. */
export function signedText(parts: readonly SignedPart[]): string {
  return parts.map(({ value }) => value).join(":");
}

const unsafe = /[:\p{Cc}\p{Zl}\p{Zp}]/u;
const longestPart = 64;

/**
 * Whether an id can stand between colons without being taken for something else: the parts are joined without
 * escaping, so the user id `:4102444800` would make an administrator's bytes. Never true of an empty text.
 */
export function isSignable(value: string): boolean {
  // Lone surrogates all become the same three bytes in UTF-8.
  const unique = value.isWellFormed() && value.trim() === value && !unsafe.test(value);
  return unique && value.length > 0 && value.length <= longestPart;
}

/** The nonces that the upstream takes: 32 to 64 characters. */
export const nonceLength = { min: 32, max: 64 } as const;

/** How long a signature made here may be used. */
export const longestLifeSeconds = 600;

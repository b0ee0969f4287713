import type { PastedSignature } from "./pasted-signature.ts";
import { accessOf } from "./pasted-signature.ts";
import { formRules, type SignatureForm } from "./signature-forms.ts";
import { isSignable, longestLifeSeconds, nonceLength, type SignedValues } from "./signature-text.ts";

/** What can be wrong with a signature, in the order in which it is told. `detail` names the part or the order. */
export type Finding = { problem: Problem; detail?: string };
export type Problem =
  | "signature_shape"
  | "base64"
  | "access_missing"
  | "access_wrong"
  | "app_id_missing"
  | "enterprise_missing"
  | "user_missing"
  | "unsignable"
  | "nonce_short"
  | "nonce_long"
  | "expiry_unreadable"
  | "milliseconds"
  | "expired"
  | "never_expires"
  | "long_life"
  | "milliseconds_signed"
  | "missing_colon"
  | "other_form"
  | "wrong_order"
  | "key_spaces"
  | "wrong_key";

/** What the upstream takes all the same. */
export const tolerated: readonly Problem[] = ["access_missing", "never_expires", "long_life"];

/** What is wrong with the values, whatever key was used. `now` in epoch milliseconds. */
export function findingsInValues(form: SignatureForm, values: SignedValues, now: number): Finding[] {
  const { ids } = formRules[form];
  const { appId, enterpriseId = "", userId = "", nonce } = values;
  const found: (Finding | false)[] = [
    appId === "" && { problem: "app_id_missing" },
    ids.enterpriseId === "required" && enterpriseId === "" && { problem: "enterprise_missing" },
    ids.userId === "required" && userId === "" && { problem: "user_missing" },
    ...Object.entries({ appId, enterpriseId, userId }).map(
      ([detail, value]): Finding | false =>
        value !== "" && !isSignable(value) && { problem: "unsignable", detail },
    ),
    nonce.length < nonceLength.min && { problem: "nonce_short", detail: String(nonce.length) },
    nonce.length > nonceLength.max && { problem: "nonce_long", detail: String(nonce.length) },
    findingInExpiry(String(values.expireTime), Math.floor(now / 1000)),
  ];
  return found.filter((finding) => finding !== false);
}

/** Later than the year 5000 in seconds, and an ordinary day in milliseconds. */
const implausible = 100_000_000_000;

function findingInExpiry(text: string, now: number): Finding | false {
  if (!/^\d{1,15}$/.test(text)) return { problem: "expiry_unreadable" };
  const expireTime = Number(text);
  if (expireTime === 0) return { problem: "never_expires" };
  if (expireTime >= implausible) return { problem: "milliseconds" };
  if (expireTime < now) return { problem: "expired" };
  return expireTime > now + longestLifeSeconds && { problem: "long_life" };
}

/** What is wrong with how the signature is written. */
export function findingsInSignature({ shape, access }: PastedSignature, appId: string): Finding[] {
  const found: (Finding | false)[] = [
    shape === "other" && { problem: "signature_shape" },
    shape === "base64" && { problem: "base64" },
    access === null && { problem: "access_missing" },
    typeof access === "string" && access !== accessOf(appId) && { problem: "access_wrong" },
  ];
  return found.filter((finding) => finding !== false);
}

import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessOf } from "./pasted-signature.ts";
import { diagnose, type Mac } from "./signature-diagnosis.ts";
import type { SignatureForm } from "./signature-forms.ts";
import type { SignedValues } from "./signature-text.ts";

const appId = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
const key = "simulator-test-app-key";
const enterpriseId = "651543334";
const userId = "alice";
const expireTime = "1900000000";
const nonce = "00112233445566778899aabbccddeeff";
const now = 1_899_999_700_000;
const values = { appId, enterpriseId, userId, expireTime, nonce };

const hmac = (by: string, text: string) => createHmac("sha256", by).update(text).digest("hex");
const mac: Mac = async (by, text) => hmac(by, text);

type Change = Partial<SignedValues> & { signature?: string; key?: string; now?: number };
function diagnosed(form: SignatureForm, { signature = "", key: by = key, now: at = now, ...change }: Change) {
  return diagnose({ form, values: { ...values, ...change }, key: by, signature }, mac, at);
}

const vectors: [SignatureForm, Partial<SignedValues>, string][] = [
  ["enterprise", {}, "c5a80d5a520854b2874bd6b2725bec910bed745fbc1bd33abf0599b6ef3ade8d"],
  ["enterprise", { userId: "" }, "b698988e454f75fb885d9f9aa352804cb9b4d968a6231df110e70966a8c537e9"],
  ["spUser", {}, "a9ea2e9d7e9b347df7e4c83e53c297e16f86e6e8fcf60df3eeb6879d6a51b9f2"],
  ["spEnterprise", {}, "5fea0040b8f3a440a1af93fce544a48fd3a067ee08dc38f0c5ac0d1fc8277048"],
  ["sp", {}, "e671fb1607dac22fdd2e9d5f23c2ee3f7bdfc342756ccb940597b8a4faa30613"],
];

describe("a good signature", () => {
  it.each(vectors)("of form %s with %j is recognised in every spelling", async (form, change, signature) => {
    const spellings = [
      signature,
      signature.toUpperCase(),
      ` ${signature}\n`,
      `HMAC-SHA256 signature=${signature},access=${accessOf(appId)}`,
      `Authorization: HMAC-SHA256 signature=${signature}, access=${accessOf(appId)}`,
    ];
    for (const spelt of spellings) {
      expect(await diagnosed(form, { ...change, signature: spelt })).toEqual({
        isGood: true,
        matches: true,
        findings: [],
      });
    }
  });

  it("is told apart by its form: the four texts of one set of values differ", () => {
    const texts = vectors.map(([, , signature]) => signature);
    expect(new Set(texts).size).toBe(5);
  });
});

const problem = (name: string, detail?: string) =>
  expect.objectContaining(detail ? { problem: name, detail } : { problem: name });

describe("a mistake in the text that was signed", () => {
  const [e, u, t, n] = [enterpriseId, userId, expireTime, nonce];
  it.each<[string, SignatureForm, string, string, string?]>([
    ["an administrator's text without its second colon", "enterprise", `${appId}:${t}:${n}`, "missing_colon"],
    [
      "an enterprise's text with one colon, as the guide prints it",
      "spEnterprise",
      `${appId}:${e}:${t}:${n}`,
      "missing_colon",
    ],
    ["the provider's text with two colons", "sp", `${appId}::${t}:${n}`, "missing_colon"],
    ["the provider's text with one colon", "sp", `${appId}:${t}:${n}`, "missing_colon"],
    ["no colon at all", "spUser", [appId, e, u, t, n].join(""), "missing_colon"],
    [
      "user before enterprise",
      "spUser",
      `${appId}:${u}:${e}:${t}:${n}`,
      "wrong_order",
      "appId:userId:enterpriseId:expireTime:nonce",
    ],
    [
      "nonce before expiry",
      "enterprise",
      `${appId}:${u}:${n}:${t}`,
      "wrong_order",
      "appId:userId:nonce:expireTime",
    ],
    ["the text of an enterprise's own app", "spUser", `${appId}:${u}:${t}:${n}`, "other_form"],
    ["the text of a provider's app", "enterprise", `${appId}::${u}:${t}:${n}`, "other_form"],
    [
      "milliseconds where seconds are sent",
      "spUser",
      `${appId}:${e}:${u}:${t}000:${n}`,
      "milliseconds_signed",
    ],
  ])("is named: %s", async (_what, form, text, name, detail) => {
    const administrators = form === "enterprise" && name === "missing_colon" ? { userId: "" } : {};
    const { isGood, matches, findings } = await diagnosed(form, {
      ...administrators,
      signature: hmac(key, text),
    });
    expect({ isGood, matches, findings }).toEqual({
      isGood: false,
      matches: false,
      findings: [problem(name, detail)],
    });
  });

  it("is a key of another app, or an older one", async () => {
    const signature = hmac("another key", `${appId}:${userId}:${expireTime}:${nonce}`);
    expect((await diagnosed("enterprise", { signature })).findings).toEqual([problem("wrong_key")]);
  });

  it.each([
    ["pasted with a space", ` ${key}`, key],
    ["read from a file with its line end", key, `${key}\n`],
  ])("is white space around the key, %s", async (_what, typed, used) => {
    const signature = hmac(used, `${appId}:${userId}:${expireTime}:${nonce}`);
    expect((await diagnosed("enterprise", { signature, key: typed })).findings).toEqual([
      problem("key_spaces"),
    ]);
  });
});

describe("a mistake in the values", () => {
  const made = (change: Partial<SignedValues>) => {
    const { userId: u, expireTime: t, nonce: n } = { ...values, ...change };
    return hmac(key, `${appId}:${u}:${t}:${n}`);
  };
  it.each<[string, Partial<SignedValues>, string, string?]>([
    ["milliseconds", { expireTime: "1900000000000" }, "milliseconds"],
    ["past", { expireTime: "1899999699" }, "expired"],
    ["not a number", { expireTime: "2030-03-17" }, "expiry_unreadable"],
    ["a nonce of 31 characters", { nonce: "0".repeat(31) }, "nonce_short", "31"],
    ["a nonce of 65 characters", { nonce: "0".repeat(65) }, "nonce_long", "65"],
    ["a colon in the user id", { userId: "al:ice" }, "unsignable", "userId"],
  ])("is named although the signature fits: %s", async (_what, change, name, detail) => {
    const { isGood, matches, findings } = await diagnosed("enterprise", {
      ...change,
      signature: made(change),
    });
    expect({ isGood, matches, findings }).toEqual({
      isGood: false,
      matches: true,
      findings: [problem(name, detail)],
    });
  });

  it.each<[string, Partial<SignedValues>, string]>([
    ["that never ends", { expireTime: "0" }, "never_expires"],
    ["of more than ten minutes", { expireTime: "1900009999" }, "long_life"],
  ])("is none, but told: a life %s", async (_what, change, name) => {
    const { isGood, findings } = await diagnosed("enterprise", { ...change, signature: made(change) });
    expect({ isGood, findings }).toEqual({ isGood: true, findings: [problem(name)] });
  });

  it("is an id that the form needs", async () => {
    const { findings } = await diagnosed("spUser", {
      userId: "",
      enterpriseId: "",
      signature: "0".repeat(64),
    });
    expect(findings).toEqual([problem("enterprise_missing"), problem("user_missing"), problem("wrong_key")]);
  });
});

describe("a mistake in how it is written", () => {
  const [, , signature] = vectors[0] ?? ["enterprise", {}, ""];
  it("is Base64 where hex belongs, whatever its alphabet", async () => {
    for (const alphabet of ["base64", "base64url"] as const) {
      const { matches, findings } = await diagnosed("enterprise", {
        signature: Buffer.from(signature, "hex").toString(alphabet),
      });
      expect({ matches, findings }).toEqual({ matches: true, findings: [problem("base64")] });
    }
  });

  it.each(["", "abc", `${signature}0`, "Basic YWxpY2U6c2VjcmV0"])("is no signature: '%s'", async (pasted) => {
    const { isGood, findings } = await diagnosed("enterprise", { signature: pasted });
    expect({ isGood, findings }).toEqual({ isGood: false, findings: [problem("signature_shape")] });
  });

  it("is a header for another app, or without one", async () => {
    const other = await diagnosed("enterprise", {
      signature: `HMAC-SHA256 signature=${signature},access=${accessOf("x")}`,
    });
    expect(other).toMatchObject({ isGood: false, findings: [problem("access_wrong")] });
    const without = await diagnosed("enterprise", { signature: `HMAC-SHA256 signature=${signature}` });
    expect(without).toMatchObject({ isGood: true, findings: [problem("access_missing")] });
  });
});

it("never takes a signature of other values or another key for good", async () => {
  const id = fc.string({ minLength: 1, maxLength: 12 });
  const claim = fc.record({
    form: fc.constantFrom<SignatureForm>("enterprise", "spUser"),
    enterpriseId: id,
    userId: id,
    key: id,
  });
  await fc.assert(
    fc.asyncProperty(claim, claim, async (signedAs, claimed) => {
      const text = (one: typeof signedAs) =>
        [appId, ...(one.form === "spUser" ? [one.enterpriseId] : []), one.userId, expireTime, nonce].join(
          ":",
        );
      const signature = hmac(signedAs.key, text(signedAs));
      const { matches } = await diagnosed(claimed.form, { ...claimed, signature });
      expect(matches).toBe(signature === hmac(claimed.key, text(claimed)));
    }),
  );
});

import { expect, test } from "vitest";
import type { App } from "../model/sign-in.ts";
import { parseCredential, verify } from "./signature.ts";

const nonce = "00112233445566778899aabbccddeeff";
const expireTime = 1_900_000_000;
const access = "MGYxZTJkM2M0YjVhNjk3ODg3OTZhNWI0YzNkMmUxZjA=";

const vectors = [
  ["enterprise", "", "alice", "c5a80d5a520854b2874bd6b2725bec910bed745fbc1bd33abf0599b6ef3ade8d"],
  ["enterprise", "", "", "b698988e454f75fb885d9f9aa352804cb9b4d968a6231df110e70966a8c537e9"],
  ["SP", "651543334", "alice", "a9ea2e9d7e9b347df7e4c83e53c297e16f86e6e8fcf60df3eeb6879d6a51b9f2"],
  ["SP", "651543334", "", "5fea0040b8f3a440a1af93fce544a48fd3a067ee08dc38f0c5ac0d1fc8277048"],
  ["SP", "", "", "e671fb1607dac22fdd2e9d5f23c2ee3f7bdfc342756ccb940597b8a4faa30613"],
] as const;

function appOf(
  owner: "enterprise" | "SP",
  keys: App["keys"] = [{ key: "simulator-test-app-key", expiresAt: null }],
): App {
  return {
    appId: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    appName: "vectors",
    description: "",
    createTime: 0,
    lastUpdateTime: 0,
    corpId: owner === "SP" ? "" : "651543334",
    status: 0,
    keys,
  };
}

test.each(vectors)("accepts the %s vector of corp '%s' and user '%s'", (owner, corpId, userId, signature) => {
  const signed = { corpId, userId, expireTime, nonce };
  for (const hex of [signature, signature.toUpperCase()]) {
    expect(verify(appOf(owner), { signature: hex, access }, signed, 0)).toBe(true);
    expect(verify(appOf(owner), { signature: hex, access: null }, signed, 0)).toBe(true);
  }
});

test.each(vectors)(
  "refuses every change of the %s vector of corp '%s' and user '%s'",
  (owner, corpId, userId, signature) => {
    const signed = { corpId, userId, expireTime, nonce };
    const credential = { signature, access };
    const flipped = signature.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
    const otherForm = owner === "SP" ? "enterprise" : "SP";
    const app = appOf(owner);
    expect(verify(app, { signature: flipped, access }, signed, 0)).toBe(false);
    expect(verify(app, { signature: signature.slice(2), access }, signed, 0)).toBe(false);
    expect(verify(app, { signature, access: "YW5vdGhlcg==" }, signed, 0)).toBe(false);
    expect(verify(app, credential, { ...signed, userId: `${userId}x` }, 0)).toBe(false);
    expect(verify(app, credential, { ...signed, expireTime: expireTime + 1 }, 0)).toBe(false);
    expect(verify(app, credential, { ...signed, nonce: nonce.replace("0", "1") }, 0)).toBe(false);
    expect(verify(appOf(otherForm), credential, signed, 0)).toBe(false);
  },
);

test("accepts the key before a reset until its month is over", () => {
  const [, , userId, signature] = vectors[0];
  const app = appOf("enterprise", [
    { key: "the-new-key", expiresAt: null },
    { key: "simulator-test-app-key", expiresAt: 5000 },
  ]);
  const signed = { corpId: "", userId, expireTime, nonce };
  expect(verify(app, { signature, access }, signed, 4999)).toBe(true);
  expect(verify(app, { signature, access }, signed, 5000)).toBe(false);
});

test.each([
  ["HMAC-SHA256 signature=ab", { signature: "ab", access: null }],
  ["HMAC-SHA256 signature=AB,access=YQ==", { signature: "AB", access: "YQ==" }],
  ["HMAC-SHA256 signature=ab, access=YQ==", { signature: "ab", access: "YQ==" }],
  ["HMAC-SHA256 signature=xy", undefined],
  ["HMAC-SHA256 access=YQ==", undefined],
  ["HMAC-SHA256 signature=ab,  access=YQ==", undefined],
  ["Basic YTpi", undefined],
  [undefined, undefined],
])("reads %s", (header, credential) => {
  expect(parseCredential(header)).toEqual(credential);
});

import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Identity, type SignRequest, sign } from "./sign.ts";

const app = { appId: "0f1e2d3c4b5a69788796a5b4c3d2e1f0", appKey: "simulator-test-app-key" };
const enterpriseApp = { kind: "enterprise", ...app } as const;
const spApp = { kind: "sp", ...app } as const;
const alice: Identity = { kind: "user", userId: "alice" };
const fixed = { now: 1_899_999_400_000, nonce: "00112233445566778899aabbccddeeff" };

const vectors: { name: string; request: Omit<SignRequest, "now">; signature: string }[] = [
  {
    name: "a user of one enterprise",
    request: { app: enterpriseApp, identity: alice },
    signature: "c5a80d5a520854b2874bd6b2725bec910bed745fbc1bd33abf0599b6ef3ade8d",
  },
  {
    name: "the administrator of one enterprise",
    request: { app: enterpriseApp, identity: { kind: "enterprise" } },
    signature: "b698988e454f75fb885d9f9aa352804cb9b4d968a6231df110e70966a8c537e9",
  },
  {
    name: "a provider's app for a user",
    request: { app: spApp, corpId: "651543334", identity: alice },
    signature: "a9ea2e9d7e9b347df7e4c83e53c297e16f86e6e8fcf60df3eeb6879d6a51b9f2",
  },
  {
    name: "a provider's app for an enterprise",
    request: { app: spApp, corpId: "651543334", identity: { kind: "enterprise" } },
    signature: "5fea0040b8f3a440a1af93fce544a48fd3a067ee08dc38f0c5ac0d1fc8277048",
  },
  {
    name: "a provider's app for the provider",
    request: { app: spApp, identity: { kind: "sp" } },
    signature: "e671fb1607dac22fdd2e9d5f23c2ee3f7bdfc342756ccb940597b8a4faa30613",
  },
];

describe("sign", () => {
  it.each(vectors)("reproduces the known signature of $name", ({ request, signature }) => {
    const signed = sign({ ...request, ...fixed });
    expect(signed.signature).toBe(signature);
    expect(signed.expireTime).toBe(1_900_000_000);
    expect(signed.authorization).toBe(
      `HMAC-SHA256 signature=${signature},access=MGYxZTJkM2M0YjVhNjk3ODg3OTZhNWI0YzNkMmUxZjA=`,
    );
  });

  it("puts into the body exactly the ids that are signed", () => {
    const { body } = sign({ app: spApp, corpId: "651543334", identity: alice, ...fixed });
    expect(body).toEqual({
      appId: app.appId,
      clientType: 72,
      corpId: "651543334",
      userId: "alice",
      expireTime: 1_900_000_000,
      nonce: fixed.nonce,
    });
    expect(sign({ app: enterpriseApp, identity: { kind: "enterprise" }, ...fixed }).body).not.toHaveProperty(
      "corpId",
    );
  });

  it.each([
    ":4102444800",
    "a:b",
    "",
    " ",
    "alice ",
    "\talice",
    "al\nice",
    "al\u0000ice",
    "al\u2028ice",
    "\ud800",
    "x".repeat(65),
  ])("refuses the user id %j", (userId) => {
    for (const [signer, corpId] of [[enterpriseApp, undefined] as const, [spApp, "651543334"] as const]) {
      expect(() => sign({ app: signer, corpId, identity: { kind: "user", userId }, ...fixed })).toThrow(
        expect.objectContaining({ code: "invalid_input", details: { reason: "identity_unsignable" } }),
      );
    }
  });

  it.each<[string, Omit<SignRequest, "now">]>([
    ["a user without the enterprise, by a provider's app", { app: spApp, identity: alice }],
    ["an enterprise without its id", { app: spApp, identity: { kind: "enterprise" } }],
    ["an empty enterprise id", { app: spApp, corpId: "", identity: { kind: "enterprise" } }],
    ["an enterprise id with a colon", { app: spApp, corpId: "1:2", identity: alice }],
    ["a provider with an enterprise id", { app: spApp, corpId: "651543334", identity: { kind: "sp" } }],
    ["a provider, by an enterprise's app", { app: enterpriseApp, identity: { kind: "sp" } }],
    ["an enterprise id in an enterprise's app", { app: enterpriseApp, corpId: "651543334", identity: alice }],
    ["an app id with a colon", { app: { ...spApp, appId: "a:b" }, identity: { kind: "sp" } }],
    ["a short nonce", { app: spApp, identity: { kind: "sp" }, nonce: "0".repeat(31) }],
    ["a nonce with a colon", { app: spApp, identity: { kind: "sp" }, nonce: `${"0".repeat(31)}:` }],
    ["no life", { app: spApp, identity: { kind: "sp" }, lifeSeconds: 0 }],
    ["too long a life", { app: spApp, identity: { kind: "sp" }, lifeSeconds: 601 }],
    ["half a second", { app: spApp, identity: { kind: "sp" }, lifeSeconds: 0.5 }],
  ])("refuses %s", (_, request) => {
    expect(() => sign({ ...request, now: fixed.now })).toThrow(/unsignable/);
  });

  it("makes a fresh nonce of 16 bytes for each signature", () => {
    const nonces = Array.from(
      { length: 100 },
      () => sign({ app: spApp, identity: { kind: "sp" }, now: 0 }).nonce,
    );
    expect(new Set(nonces).size).toBe(100);
    expect(nonces.every((nonce) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
  });
});

/** Ids as people and machines write them, with what would break an unescaped join mixed in. */
const id = fc.oneof(
  fc.string({ unit: fc.constantFrom(":", "a", "1", "0", " ", "\n", "\ud800", "梅"), maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 70 }),
);
const identity: fc.Arbitrary<Identity> = fc.oneof(
  id.map((userId): Identity => ({ kind: "user", userId })),
  fc.constant<Identity>({ kind: "enterprise" }),
  fc.constant<Identity>({ kind: "sp" }),
);
const request = fc
  .record({ kind: fc.constantFrom("sp", "enterprise"), corpId: fc.option(id, { nil: undefined }), identity })
  .map(({ kind, corpId, identity }) => ({ app: { ...app, kind } as const, corpId, identity }));

describe("identities", () => {
  const attempt = (input: Omit<SignRequest, "now">) => {
    try {
      return sign({ ...input, ...fixed });
    } catch {
      return null;
    }
  };

  it("never share a signature", () => {
    fc.assert(
      fc.property(request, request, (one, other) => {
        const [first, second] = [attempt(one), attempt(other)];
        fc.pre(first !== null && second !== null);
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(first?.signature === second?.signature).toBe(same);
      }),
      { numRuns: 1000 },
    );
  });

  it("are signed in as many parts as the kind of app demands", () => {
    fc.assert(
      fc.property(request, (input) => {
        const signed = attempt(input);
        fc.pre(signed !== null);
        const { corpId = "", userId = "", expireTime, nonce } = signed?.body ?? {};
        const parts = [app.appId, ...(input.app.kind === "sp" ? [corpId] : []), userId, expireTime, nonce];
        expect(parts.join(":").split(":")).toHaveLength(input.app.kind === "sp" ? 5 : 4);
        const bytes = createHmac("sha256", app.appKey).update(parts.join(":")).digest("hex");
        expect(signed?.signature).toBe(bytes);
      }),
    );
  });
});

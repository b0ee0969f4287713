import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { decrypt, encrypt, type Place, secretHash } from "./secrets.ts";

const keys = vi.hoisted(() => ({ current: [] as { id: string; key: Buffer }[] }));
vi.mock("./env.ts", () => ({ env: () => ({ encryptionKeys: keys.current }) }));

const older = { id: "k1", key: randomBytes(32) };
const newer = { id: "k2", key: randomBytes(32) };
const place: Place = { table: "AppKey", column: "keyCipher", row: "row-1", enterprise: "enterprise-1" };
const secret = "planted-密码-secret";

beforeEach(() => {
  keys.current = [older];
});

describe("encrypt", () => {
  it("is opened by decrypt at the same place only", () => {
    const envelope = encrypt(secret, place);
    expect(decrypt(envelope, place)).toBe(secret);
    const elsewhere = [
      { table: "Binding" },
      { column: "other" },
      { row: "row-2" },
      { enterprise: "enterprise-2" },
      { enterprise: null },
    ];
    for (const change of elsewhere)
      expect(() => decrypt(envelope, { ...place, ...change })).toThrow(/belongs elsewhere/);
  });

  it("never gives the same envelope twice, nor holds the secret in it", () => {
    const envelopes = new Set(Array.from({ length: 1000 }, () => encrypt(secret, place)));
    expect(envelopes.size).toBe(1000);
    const [first = ""] = envelopes;
    expect(Buffer.from(first.slice(3), "base64url").includes("planted")).toBe(false);
  });

  it("seals with the first key and opens with any known one", () => {
    const before = encrypt(secret, place);
    keys.current = [newer, older];
    expect(encrypt(secret, place)).toMatch(/^k2\./);
    expect(decrypt(before, place)).toBe(secret);
  });

  it("keeps an empty secret", () => {
    expect(decrypt(encrypt("", place), place)).toBe("");
  });
});

describe("decrypt", () => {
  it("says which place it could not read, and nothing of the contents", () => {
    const envelope = encrypt(secret, place);
    keys.current = [newer];
    expect(() => decrypt(envelope, place)).toThrow(
      "cannot read AppKey.keyCipher of row-1: its encryption key is not configured",
    );
  });

  it("refuses every changed byte", () => {
    const [id, text = ""] = encrypt("four", place).split(".");
    const bytes = Buffer.from(text, "base64url");
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => decrypt(`${id}.${changed.toString("base64url")}`, place)).toThrow(/changed/);
    }
  });

  it.each(["", "k1", "k1.", "k1.AAAA", "nonsense"])("refuses %j", (envelope) => {
    expect(() => decrypt(envelope, place)).toThrow(/cannot read/);
  });
});

describe("secretHash", () => {
  it("is SHA-256 in hex", () => {
    expect(secretHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

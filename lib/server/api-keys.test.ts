import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiKeys } from "#lib/contract/api-keys.ts";
import { demoIds } from "#prisma/seed.ts";
import { apiClient, covers, createApiKey } from "./api-keys.ts";
import type { Context } from "./context.ts";
import { db } from "./db.ts";
import { execute } from "./execute.ts";
import { secretHash } from "./secrets.ts";
import { type Demo, startDemo } from "./testing/demo.ts";
import { contextAs } from "./testing/people.ts";

let demo: Demo;
let admin: Context;
let foreign: Context;
beforeAll(async () => {
  demo = await startDemo();
  [admin, foreign] = [await contextAs("admin"), await contextAs("foreign")];
});
afterAll(() => demo.stop());

const [enterpriseId] = demoIds.enterprises;
const wanted = {
  enterpriseId,
  name: "Field app",
  userIds: ["mei.chen"],
  userIdPrefix: null,
  mayAllocate: false,
  days: 30,
  createdByName: "Lin Yue",
};
const again = (context: Context): Context => ({ ...context, requestId: crypto.randomUUID() });
const unauthenticated = expect.objectContaining({ code: "unauthenticated" });

describe("a key", () => {
  it("is 256 random bits behind a readable prefix, of which only the hash is kept", async () => {
    const { id, key } = await createApiKey(wanted);
    expect(key).toMatch(/^foyer_sk_[A-Za-z0-9_-]{43}$/);
    const row = await db().apiKey.findUniqueOrThrow({ where: { id } });
    expect(row.keyHash).toBe(secretHash(key));
    expect(JSON.stringify(row)).not.toContain(key.slice(14));
    expect(row.start).toBe(key.slice(0, 13));
    expect(
      new Set((await Promise.all([1, 2, 3].map(() => createApiKey(wanted)))).map((one) => one.key)).size,
    ).toBe(3);
  });

  it("says whose it is and which users it is for", async () => {
    const { id, key } = await createApiKey({
      ...wanted,
      userIds: [],
      userIdPrefix: "emp-",
      mayAllocate: true,
    });
    const client = await apiClient(key);
    expect(client).toMatchObject({
      id,
      enterprise: { id: enterpriseId },
      userIdPrefix: "emp-",
      mayAllocate: true,
    });
    expect(covers(client, "emp-1")).toBe(true);
    expect(covers(client, "temp-1")).toBe(false);
    expect(covers({ userIds: ["mei.chen"], userIdPrefix: null }, "mei.chen2")).toBe(false);
  });

  it("opens nothing when it is unknown, cut, expired or revoked", async () => {
    const { id, key } = await createApiKey(wanted);
    for (const wrong of ["foyer_sk_", `${key}A`, key.slice(0, -1), key.toUpperCase()])
      await expect(apiClient(wrong)).rejects.toEqual(unauthenticated);
    await db().apiKey.update({ where: { id }, data: { expiresAt: new Date() } });
    await expect(apiClient(key)).rejects.toEqual(unauthenticated);
    await db().apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() + 60_000) } });
    await apiClient(key);
    await execute(apiKeys.revoke, { id }, again(admin));
    await expect(apiClient(key)).rejects.toEqual(unauthenticated);
  });

  it("notes its use at most once a minute", async () => {
    const { id, key } = await createApiKey(wanted);
    const used = async () => (await db().apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt;
    expect(await used()).toBeNull();
    await apiClient(key);
    const first = await used();
    expect(first).not.toBeNull();
    await apiClient(key);
    expect(await used()).toEqual(first);
    await db().apiKey.update({ where: { id }, data: { lastUsedAt: new Date(Date.now() - 61_000) } });
    await apiClient(key);
    expect((await used())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? 0);
  });
});

describe("an administrator", () => {
  it("makes a key, finds it by what is known of it, and never reads it again", async () => {
    const input = { name: "Kiosk 7", userIdPrefix: "kiosk-", days: 365 };
    const { id, key } = await execute(apiKeys.create, input, again(admin));
    for (const text of ["kiosk 7", key.slice(0, 13), "KIOSK-"]) {
      const found = await execute(apiKeys.search, { text }, admin);
      expect(found).toMatchObject({ total: 1, items: [{ id, state: "active", createdBy: "Lin Yue" }] });
      expect(JSON.stringify(found)).not.toContain(key);
    }
    expect((await execute(apiKeys.search, { state: "revoked", text: "kiosk" }, admin)).total).toBe(0);
    await execute(apiKeys.revoke, { id }, again(admin));
    expect(await execute(apiKeys.search, { state: "revoked", text: "kiosk" }, admin)).toMatchObject({
      total: 1,
    });
    const audit = await db().auditEntry.findMany({ where: { action: "apiKeys.create" } });
    expect(JSON.stringify(audit)).not.toContain(key);
    expect(audit.length).toBeGreaterThan(0);
  });

  it("of another enterprise neither sees nor revokes it", async () => {
    const { id, key } = await createApiKey(wanted);
    expect((await execute(apiKeys.search, { pageSize: 500 }, foreign)).items).toEqual([]);
    for (const operation of [apiKeys.get, apiKeys.revoke]) {
      const refused = execute(operation, { id }, again(foreign));
      await expect(refused).rejects.toMatchObject({ code: "not_found" });
    }
    await apiClient(key);
  });

  it.each([
    [{}, "userIds", "required"],
    [{ userIds: ["a"], userIdPrefix: "b" }, "userIdPrefix", "list_or_prefix"],
    [{ userIdPrefix: "" }, "userIdPrefix", "too_small"],
    [{ userIds: ["a:b"] }, "userIds.0", "identity_unsignable"],
    [{ userIds: ["a"], days: 366 }, "days", "too_big"],
  ])("is refused a key for %j", async (rule, field, why) => {
    const refused = execute(apiKeys.create, { name: "x", days: 30, ...rule }, again(admin));
    await expect(refused).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { [field]: why } },
    });
  });
});

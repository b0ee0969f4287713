import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../../../scripts/testing/database.ts";
import { closeDatabase, db } from "../db.ts";
import { forgetOnce } from "../once.ts";
import { idHashOf, readSession } from "../session-store.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { type Company, configure, startCompany } from "./testing/company.ts";

catchJobs();

beforeAll(async () => {
  await freshDatabase();
  await db().enterprise.create({ data: { id: "north", corpId: "651543334", name: "North" } });
});
afterAll(closeDatabase);

const mei = { name: "Chen Mei", groups: ["staff"] };

/** Makes the last word of a session's provider that old. */
async function age(sessionId: string, seconds: number): Promise<void> {
  const idHash = idHashOf(sessionId);
  const checkedAt = new Date(Date.now() - seconds * 1_000);
  await db().providerSession.update({ where: { idHash }, data: { checkedAt } });
}

const rowOf = (sessionId: string) =>
  db().providerSession.findUniqueOrThrow({
    where: { idHash: idHashOf(sessionId) },
    include: { session: true },
  });

describe("a provider whose user info tells the groups", () => {
  let company: Company;
  beforeAll(async () => {
    company = await startCompany("651543334");
  });
  afterAll(() => company.close());
  afterEach(() => {
    company.down(false);
    forgetOnce("openid.breakers");
  });
  const enter = async () => {
    const { sessionId } = await company.enter("mei", mei);
    company.asked.length = 0;
    return sessionId;
  };

  test("is not asked within a minute, and once after it", async () => {
    const id = await enter();
    await age(id, 50);
    expect(await readSession(id)).not.toBeNull();
    expect(company.asked).toEqual([]);
    await age(id, 60);
    expect(await readSession(id)).not.toBeNull();
    expect(await readSession(id)).not.toBeNull();
    expect(company.asked).toEqual(["/me"]);
  });

  test("is asked once, however many requests come at once; all wait for its word", async () => {
    const id = await enter();
    await age(id, 3_600);
    company.people({ mei: { ...mei, groups: [] } });
    const read = await Promise.all(Array.from({ length: 8 }, () => readSession(id)));
    expect(read).toEqual(Array.from({ length: 8 }, () => null));
    expect(company.asked).toEqual(["/me"]);
  });

  test.each([
    ["lost the group", { ...mei, groups: [] }],
    ["is an administrator now", { ...mei, groups: ["administrators", "staff"] }],
    ["is gone", null],
  ])("ends the session of who %s, for good", async (_what, person) => {
    const id = await enter();
    company.people({ mei: person });
    await age(id, 60);
    expect(await readSession(id)).toBeNull();
    expect((await rowOf(id)).session.revokedAt).not.toBeNull();
  });

  test("has a word that counts for a quarter of an hour while it is down, and no longer", async () => {
    const id = await enter();
    company.down(true);
    await age(id, 14 * 60);
    expect(await readSession(id)).not.toBeNull();
    await age(id, 16 * 60);
    expect(await readSession(id)).toBeNull();
    company.down(false);
    forgetOnce("openid.breakers");
    expect(await readSession(id)).not.toBeNull();
  });

  test("is left alone for a while after three silences", async () => {
    const id = await enter();
    company.down(true);
    for (let n = 0; n < 6; n += 1) {
      await age(id, 120);
      expect(await readSession(id)).not.toBeNull();
    }
    expect(company.asked).toHaveLength(3);
  });

  test("vouches for nobody once it is taken out of the settings", async () => {
    const id = await enter();
    await age(id, 60);
    const issuer = company.issuer;
    configure({ OIDC_ISSUER: "" });
    expect(await readSession(id)).toBeNull();
    configure({ OIDC_ISSUER: issuer });
    expect(await readSession(id)).toBeNull();
  });

  test("cannot be asked any more once the access token is over, where it gives no other", async () => {
    const id = await enter();
    const idHash = idHashOf(id);
    await db().providerSession.update({ where: { idHash }, data: { accessExpiresAt: new Date() } });
    await age(id, 60);
    expect(await readSession(id)).not.toBeNull();
    await age(id, 16 * 60);
    expect(await readSession(id)).toBeNull();
  });
});

describe("a provider whose ID tokens alone tell the groups", () => {
  let company: Company;
  beforeAll(async () => {
    company = await startCompany("651543334", { userInfo: false, refresh: true });
  });
  afterAll(() => company.close());

  test("is asked by refreshes, whose new tokens are kept", async () => {
    const { sessionId } = await company.enter("mei", mei);
    const before = await rowOf(sessionId);
    expect(before.source).toBe("refresh");
    company.asked.length = 0;
    for (let n = 0; n < 3; n += 1) {
      await age(sessionId, 60);
      expect(await readSession(sessionId)).not.toBeNull();
    }
    expect(company.asked.filter((path) => path !== "/jwks")).toEqual(["/token", "/token", "/token"]);
    expect((await rowOf(sessionId)).refreshCipher).not.toBe(before.refreshCipher);
  });

  test("ends the session of who lost the group, or whose grant is over", async () => {
    for (const person of [{ ...mei, groups: [] }, null]) {
      const { sessionId } = await company.enter("mei", mei);
      company.people({ mei: person });
      await age(sessionId, 60);
      expect(await readSession(sessionId)).toBeNull();
      expect((await rowOf(sessionId)).session.revokedAt).not.toBeNull();
    }
  });
});

describe("a provider that cannot be asked again", () => {
  let company: Company;
  beforeAll(async () => {
    company = await startCompany("651543334", { userInfo: false });
  });
  afterAll(() => company.close());

  test("lets people in for a quarter of an hour", async () => {
    const { sessionId } = await company.enter("mei", mei);
    expect((await rowOf(sessionId)).source).toBe("nowhere");
    company.asked.length = 0;
    await age(sessionId, 14 * 60);
    expect(await readSession(sessionId)).not.toBeNull();
    await age(sessionId, 16 * 60);
    expect(await readSession(sessionId)).toBeNull();
    expect(company.asked).toEqual([]);
  });
});

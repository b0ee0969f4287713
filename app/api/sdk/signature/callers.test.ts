import { describe, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { env } from "#lib/server/env.ts";
import { storedKey } from "#lib/server/rate-limit.ts";
import { sdkLimits } from "#lib/server/sdk-caller.ts";
import { signedIn } from "#lib/server/testing/people.ts";
import { keyFor, post, signatureDemo } from "./testing/bench.ts";

signatureDemo();

describe("a key", () => {
  it("is refused when it is wrong, expired or revoked, all alike and unaudited", async () => {
    const { id, key, headers } = await keyFor();
    const asked = { userId: "mei.chen" };
    const refused = { status: 401, error: { code: "unauthenticated" } };
    for (const authorization of [
      `Bearer ${key}x`,
      "Bearer foyer_sk_x",
      "Bearer",
      "",
      `Basic ${btoa(key)}`,
      key,
    ])
      expect(await post(asked, { authorization })).toMatchObject(refused);
    await db().apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await post(asked, headers)).toMatchObject(refused);
    await db().apiKey.update({
      where: { id },
      data: { expiresAt: new Date(Date.now() + 9e6), revokedAt: new Date() },
    });
    expect(await post(asked, headers)).toMatchObject(refused);
    expect(await db().auditEntry.count({ where: { actorId: `api-key:${id}` } })).toBe(0);
  });

  it("is refused from a browser, even from a page of ours", async () => {
    const { headers } = await keyFor();
    for (const origin of [env().publicUrl.origin, "https://app.example", "null"]) {
      const { status, error } = await post({ userId: "mei.chen" }, { ...headers, origin });
      expect({ status, reason: error?.reason }).toEqual({ status: 403, reason: "key_in_browser" });
    }
  });

  it("is not made good by a session beside it", async () => {
    const { cookie } = await signedIn("user");
    const { origin } = env().publicUrl;
    expect(await post({}, { cookie, origin, authorization: "Bearer foyer_sk_x" })).toMatchObject({
      status: 403,
    });
    expect(await post({}, { cookie, authorization: "Bearer foyer_sk_x" })).toMatchObject({ status: 401 });
  });
});

describe("a session", () => {
  const { origin } = new URL("http://localhost:3000");

  it("gets the own id's signature, named or not, and nobody else's", async () => {
    const { cookie } = await signedIn("user");
    for (const asked of [{}, { userId: "mei.chen" }])
      expect(await post(asked, { cookie, origin })).toMatchObject({
        status: 200,
        data: { userId: "mei.chen" },
      });
    const { status, error } = await post({ userId: "lin.yue" }, { cookie, origin });
    expect({ status, reason: error?.reason }).toEqual({ status: 403, reason: "user_id_not_allowed" });
  });

  it.each([
    ["nobody", 401, "unauthenticated"],
    ["unbound", 409, "not_bound"],
    ["admin", 409, "not_bound"],
    ["acting", 409, "not_bound"],
    ["sp", 403, "forbidden"],
  ] as const)("of %s is refused", async (person, status, code) => {
    const cookie = person === "nobody" ? "" : (await signedIn(person)).cookie;
    expect(await post({}, { cookie, origin })).toMatchObject({ status, error: { code } });
  });

  it("counts only from a page of ours, and as JSON", async () => {
    const { cookie } = await signedIn("user");
    expect(await post({}, { cookie })).toMatchObject({ status: 403, error: { reason: "foreign_origin" } });
    expect(await post({}, { cookie, origin: "https://evil.example" })).toMatchObject({ status: 403 });
    const typed = await post({}, { cookie, origin, "content-type": "text/plain" });
    expect(typed).toMatchObject({ status: 400, error: { reason: "json_required" } });
  });
});

describe("limits", () => {
  it("hold for one user, whichever key asks", async () => {
    const keys = await Promise.all([keyFor(), keyFor()]);
    const tries = Array.from({ length: sdkLimits.user.max + 4 }, (_, index) =>
      post({ userId: "mei.chen" }, keys[index % 2]?.headers ?? {}),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(sdkLimits.user.max);
    expect((await post({ userId: "mei.chen" }, keys[0].headers)).headers.get("retry-after")).toMatch(/^\d+$/);
  });

  it("count wrong keys by address before they are looked up", async () => {
    const wrong = { authorization: "Bearer foyer_sk_wrong", "x-foyer-peer": "198.51.100.7" };
    expect(await post({}, wrong)).toMatchObject({ status: 401 });
    // As if it had been tried all the while.
    await db().rateLimit.update({
      where: { key: storedKey("sdk:198.51.100.7") },
      data: { wholeAt: new Date(Date.now() + 3_600_000) },
    });
    expect(await post({}, wrong)).toMatchObject({ status: 429 });
    const { headers } = await keyFor();
    expect(await post({ userId: "mei.chen" }, { ...headers, "x-foyer-peer": "198.51.100.8" })).toMatchObject({
      status: 200,
    });
  });
});

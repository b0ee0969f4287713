import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rooms } from "#lib/contract/rooms.ts";
import { db } from "../db.ts";
import { type Call, callUpstream } from "./client.ts";
import type { Connection } from "./connection.ts";
import type { Identity } from "./sign.ts";
import { type Bench, contextOf, startBench } from "./testing/bench.ts";
import { mei } from "./testing/names.ts";
import { forgetToken } from "./tokens.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

const search = "GET /v1/usg/dcs/corp/vmr";
const page = { page: 1, pageSize: 10, kind: "meeting" };
const administrator: Identity = { kind: "enterprise" };

async function list(
  context: Call["context"] = contextOf(),
  connection: Connection = bench.own,
  identity: Identity | null = administrator,
) {
  return rooms.search.output.parse(await callUpstream(rooms.search, page, { identity, connection, context }));
}

async function assign(context = contextOf()) {
  const [room] = (await list()).items.filter(({ state }) => state === "free");
  const input = { account: bench.credentials.own.users[0]?.account, roomIds: [room?.id] };
  return async () =>
    callUpstream(rooms.assign, input, { identity: administrator, connection: bench.own, context });
}

async function timed(action: Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await action;
  return performance.now() - startedAt;
}

describe("a call", () => {
  it("is made as the identity it was asked for, and says what it did", async () => {
    const context = contextOf("zh-CN");
    expect((await list(context)).items.length).toBeGreaterThan(0);
    const sent = (await bench.requests()).find(({ url }) => url.startsWith("/v1/usg/dcs/corp/vmr"));
    expect(sent?.url).toBe("/v1/usg/dcs/corp/vmr?offset=0&limit=10&vmrMode=1");
    expect(sent?.headers).toMatchObject({ "accept-language": "zh-CN", "x-request-id": context.requestId });
    expect(sent?.caller).toMatchObject({ corpId: bench.credentials.own.corpId });
    expect(context.calls).toEqual([
      {
        route: search,
        ms: expect.any(Number),
        attempts: 1,
        status: 200,
        upstreamRequestId: context.requestId,
      },
    ]);
  });

  it("reaches an enterprise without an app of its own through the provider's app", async () => {
    await list(contextOf(), bench.served);
    expect((await bench.requests()).at(-1)?.caller).toMatchObject({
      corpId: bench.credentials.served.corpId,
    });
  });

  it("carries no token for no identity, and is refused", async () => {
    await expect(list(contextOf(), bench.own, null)).rejects.toMatchObject({
      code: "upstream_rejected",
      details: { reason: "sign_in_refused", upstreamCode: "USG.000000004" },
    });
    expect(await bench.signIns()).toHaveLength(0);
  });

  it("of a user shows as forbidden what only administrators may", async () => {
    await expect(list(contextOf(), bench.own, mei)).rejects.toMatchObject({
      code: "forbidden",
      details: { reason: "upstream_forbidden" },
    });
  });

  it("answers null for an empty body", async () => {
    const command = await assign();
    expect(await command()).toBeNull();
    const sent = (await bench.requests()).at(-1);
    expect(sent).toMatchObject({
      status: 200,
      headers: { "content-type": "application/json; charset=UTF-8" },
    });
  });

  it("ends with whoever made it", async () => {
    await list();
    await bench.fault({ match: search, kind: "hang" });
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 100);
    expect(await timed(expect(list({ ...contextOf(), signal: gone.signal })).rejects.toThrow())).toBeLessThan(
      1000,
    );
  });
});

describe("a refused token", () => {
  it("is renewed once, and no call fails", async () => {
    await list();
    await bench.killTokens();
    const contexts = Array.from({ length: 200 }, () => contextOf());
    await Promise.all(contexts.map((context) => list(context)));
    expect(await bench.signIns()).toHaveLength(2);
  });

  it("is renewed for commands too: nothing was done with it", async () => {
    const context = contextOf();
    const command = await assign(context);
    await bench.killTokens();
    expect(await command()).toBeNull();
    expect(context.calls).toMatchObject([{ attempts: 2, status: 200 }]);
  });

  it("that is refused again after renewal is an error, not a loop", async () => {
    await bench.fault({ match: search, kind: "status", status: 401, code: "USG.000000004", times: 0 });
    const context = contextOf();
    await expect(list(context)).rejects.toMatchObject({
      code: "upstream_rejected",
      details: { reason: "sign_in_refused" },
    });
    expect(context.calls).toMatchObject([{ attempts: 2, status: 401 }]);
    expect(await bench.signIns()).toHaveLength(2);
  });

  it("is recognised where the statistics service answers 400", async () => {
    await bench.fault({ match: search, kind: "status", status: 400, code: "MBI.000000004" });
    await list();
    expect(await bench.signIns()).toHaveLength(2);
  });
});

describe("an upstream in trouble", { timeout: 30_000 }, () => {
  it.each(["reset", "cut"])("is asked again for a read (%s)", async (kind) => {
    await bench.fault({ match: search, kind, times: 2 });
    const context = contextOf();
    await list(context);
    expect(context.calls).toMatchObject([{ attempts: 3, status: 200 }]);
  });

  it("is asked again for a read that failed with 503, and not for ever", async () => {
    await bench.fault({ match: search, kind: "status", status: 503, times: 0 });
    const context = contextOf();
    await expect(list(context)).rejects.toMatchObject({ code: "upstream_unavailable" });
    expect(context.calls).toMatchObject([{ attempts: 3 }]);
  });

  it.each(["reset", "status"])("is never asked again for a command (%s)", async (kind) => {
    const context = contextOf();
    const command = await assign(context);
    await bench.fault({ match: "*", kind, times: 1 });
    await expect(command()).rejects.toMatchObject({ code: "upstream_unavailable" });
    expect(context.calls).toMatchObject([{ attempts: 1 }]);
  });

  it("that answers something else than JSON is unavailable", async () => {
    await bench.fault({
      match: search,
      kind: "status",
      status: 200,
      body: "<html>Sign in to the proxy</html>",
      times: 0,
    });
    await expect(list()).rejects.toMatchObject({ code: "upstream_unavailable" });
  });

  it("that throttles says when to come back", async () => {
    await bench.fault({ match: search, kind: "status", status: 429, code: "APIG.0308" });
    await expect(list()).rejects.toMatchObject({
      code: "rate_limited",
      details: { retryAfterSeconds: expect.any(Number) },
    });
  });

  it("that hangs ends in a time-out within 15 s, in the call as in the sign-in", async () => {
    await list();
    await bench.fault({ match: search, kind: "hang", times: 0 });
    const hanging = timed(expect(list()).rejects.toMatchObject({ code: "upstream_timeout" }));
    await forgetToken(bench.served, administrator);
    await bench.fault({ match: "POST /v2/usg/acs/auth/appauth", kind: "hang", times: 0 });
    const signingIn = timed(
      expect(list(contextOf(), bench.served)).rejects.toMatchObject({ code: "upstream_timeout" }),
    );
    expect(await hanging).toBeLessThan(15_000);
    expect(await signingIn).toBeLessThan(15_000);
  });

  it("that hangs after each step still ends within 15 s", async () => {
    await bench.fault({ match: "POST /v2/usg/acs/auth/appauth", kind: "delay", ms: 7_000, times: 0 });
    await bench.fault({ match: search, kind: "hang", times: 0 });
    const elapsed = await timed(expect(list()).rejects.toMatchObject({ code: "upstream_timeout" }));
    expect(elapsed).toBeGreaterThan(14_000);
    expect(elapsed).toBeLessThan(15_500);
  });

  it("that is down is left alone for a while", async () => {
    await list();
    await db().app.update({ where: { id: bench.own.app.id }, data: { host: "http://127.0.0.1:1" } });
    const down = { ...bench.own, origin: "http://127.0.0.1:1" };
    const attempts = async () => {
      const context = contextOf();
      await expect(list(context, down)).rejects.toMatchObject({ code: "upstream_unavailable" });
      return context.calls[0]?.attempts ?? 0;
    };
    const counted = [];
    for (let call = 0; call < 10; call += 1) counted.push(await attempts());
    expect(counted[0]).toBe(3);
    expect(counted.at(-1)).toBe(0);
  });
});

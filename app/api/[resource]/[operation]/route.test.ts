import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rooms } from "#lib/contract/rooms.ts";
import { type ErrorCode, errorStatus } from "#lib/errors.ts";
import { pool } from "#lib/server/db.ts";
import { revokeSession } from "#lib/server/session-changes.ts";
import { forgetChangedSessions } from "#lib/server/session-cookie.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { signedIn } from "#lib/server/testing/people.ts";
import { type Answered, ask, exampleOf } from "#lib/server/testing/requests.ts";

let demo: Demo;
let admin: string;
let user: string;
beforeAll(async () => {
  demo = await startDemo();
  await forgetChangedSessions();
  admin = (await signedIn("admin")).cookie;
  user = (await signedIn("user")).cookie;
});
afterAll(() => demo.stop());
beforeEach(() => demo.reset());

const search = "rooms.search";
const assign = "rooms.assign";
const heardUpstream = async () => [...(await demo.signIns()), ...(await demo.calls())];

describe("an answer", () => {
  it("is the operation's output as data, with the request's id, kept by nobody", async () => {
    const answer = await ask(
      search,
      { pageSize: 3 },
      { cookie: admin, headers: { "x-request-id": "from-the-proxy-1" } },
    );
    expect(answer).toMatchObject({ status: 200, error: undefined });
    expect(answer.data).toMatchObject({
      offset: 0,
      total: 11,
      items: [{ name: "Board room", state: "assigned" }, {}, {}],
    });
    expect(answer.headers.get("x-request-id")).toBe("from-the-proxy-1");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("of a query without input is that of its defaults", async () => {
    const withDefaults = await ask(search, rooms.search.input.parse({}), { cookie: admin });
    expect((await ask(search, {}, { cookie: admin })).data).toEqual(withDefaults.data);
  });

  it("carries an id of our own where the caller's could hurt", async () => {
    const { headers } = await ask(
      search,
      {},
      { cookie: admin, headers: { "x-request-id": "a <script> of 1" } },
    );
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("a refusal", () => {
  const failing = (code: string, status: number) => async () => {
    await demo.fault({ kind: "status", status, code, times: 0 });
    return ask(search, {}, { cookie: admin });
  };
  const sentTwice = async () => {
    const extras = { cookie: admin, headers: { "idempotency-key": crypto.randomUUID() } };
    await ask(assign, exampleOf(assign), extras);
    return ask(assign, exampleOf(assign), extras);
  };
  const withoutAudit = async () => {
    await pool().query('ALTER TABLE "AuditEntry" RENAME TO "Elsewhere"');
    try {
      return await ask(assign, exampleOf(assign), { cookie: admin });
    } finally {
      await pool().query('ALTER TABLE "Elsewhere" RENAME TO "AuditEntry"');
    }
  };
  const unbound = async () => ask("meetings.search", {}, { cookie: (await signedIn("unbound")).cookie });
  const ways: Record<ErrorCode, () => Promise<Answered>> = {
    invalid_input: () => ask(search, { pageSize: 0 }, { cookie: admin }),
    unauthenticated: () => ask(search, {}),
    forbidden: () => ask(search, {}, { cookie: user }),
    not_found: () => ask("meetings.get", { id: "000000000" }, { cookie: admin }),
    conflict: sentTwice,
    not_bound: unbound,
    payload_too_large: () => ask(assign, {}, { cookie: admin, body: "x".repeat(1_000_001) }),
    upstream_rejected: failing("USG.999999999", 400),
    rate_limited: failing("APIG.0308", 429),
    internal: withoutAudit,
    upstream_unavailable: failing("USG.000000001", 500),
    upstream_timeout: failing("MMC.111072049", 400),
  };

  it.each(Object.entries(ways))("can be %s, with its status and nothing of the inside", async (code, way) => {
    const { status, headers, data, error } = await way();
    expect({ status, code: error?.code, message: error?.message }).toEqual({
      status: Object.entries(errorStatus).find(([name]) => name === code)?.[1],
      code,
      message: code,
    });
    expect(data).toBeUndefined();
    expect(headers.get("x-request-id")).toBe(error?.requestId);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(JSON.stringify(error)).not.toMatch(/AuditEntry|relation|select|127\.0\.0\.1|\.ts/i);
  });

  it("says which field is wrong and why", async () => {
    const { error } = await ask(assign, { account: "", roomIds: [] }, { cookie: admin });
    expect(error?.fields).toEqual({ account: "too_small", roomIds: "too_small" });
  });

  it("says when to come again", async () => {
    const { headers } = await failing("APIG.0308", 429)();
    expect(headers.get("retry-after")).toBe("60");
  });
});

describe("what is no operation", () => {
  const names = [
    "rooms.constructor",
    "rooms.__proto__",
    "__proto__.x",
    "constructor.name",
    "rooms.",
    ".",
    "nothing.here",
  ];
  it.each(names.flatMap((name) => (["GET", "POST"] as const).map((method) => ({ name, method }))))(
    "$method $name is not found",
    async ({ name, method }) => {
      expect(await ask(name, {}, { cookie: admin, method })).toMatchObject({
        status: 404,
        error: { code: "not_found" },
      });
    },
  );

  it.each(["meetings.readWire", "meetings.replace", "meetings.remove", "join.show"])(
    "%s, which only the server itself may run, is not found",
    async (name) => {
      for (const method of ["GET", "POST"] as const) {
        const answer = await ask(name, exampleOf(name), { cookie: admin, method });
        expect(answer).toMatchObject({ status: 404, error: { code: "not_found" } });
      }
      expect(await heardUpstream()).toEqual([]);
    },
  );

  it("is a query that is posted and a command that is fetched", async () => {
    expect((await ask(search, {}, { cookie: admin, method: "POST" })).status).toBe(404);
    expect((await ask(assign, exampleOf(assign), { cookie: admin, method: "GET" })).status).toBe(404);
    expect(await heardUpstream()).toEqual([]);
  });
});

describe("a session", () => {
  it.each(["", "foyer.session=", "foyer.session=garbage", "foyer.session=null"])(
    "is not made by the cookie '%s'",
    async (cookie) => {
      expect(await ask(search, {}, { cookie })).toMatchObject({
        status: 401,
        error: { code: "unauthenticated" },
      });
      expect(await heardUpstream()).toEqual([]);
    },
  );

  it("opens nothing any more once it is revoked", async () => {
    const { cookie, session } = await signedIn("admin");
    expect((await ask(search, {}, { cookie })).status).toBe(200);
    await revokeSession(session.idHash);
    await expect.poll(async () => (await ask(search, {}, { cookie })).status, { timeout: 5_000 }).toBe(401);
  });
});

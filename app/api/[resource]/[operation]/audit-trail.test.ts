import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { operations } from "#lib/contract/index.ts";
import { passwords } from "#lib/contract/passwords.ts";
import { verifyChain } from "#lib/server/audit-verify.ts";
import { db, pool } from "#lib/server/db.ts";
import { stopJobs } from "#lib/server/jobs.ts";
import { inviteeOfDemo } from "#lib/server/testing/accounts.ts";
import { type Demo, guestToken, startDemo } from "#lib/server/testing/demo.ts";
import { expectationOf } from "#lib/server/testing/expectation.ts";
import { inputFor } from "#lib/server/testing/inputs.ts";
import { signedIn } from "#lib/server/testing/people.ts";
import { ask, exampleOf } from "#lib/server/testing/requests.ts";
import { toldByAudit } from "#lib/server/testing/told-by-audit.ts";
import { demoIds } from "#prisma/seed.ts";

const [home] = demoIds.enterprises;
const assign = "rooms.assign";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(async () => {
  await stopJobs();
  await demo.stop();
});
beforeEach(() => demo.reset());

function rowsOf(requestId: string | null) {
  return db().auditEntry.findMany({ where: { requestId: requestId ?? "" }, orderBy: { sequence: "asc" } });
}

describe("the audit", () => {
  it("tells who did what with what, for which request, and how it ended", async () => {
    const { cookie, session } = await signedIn("admin");
    const headers = { "idempotency-key": "3f1c5a4e-the-one-click" };
    const answer = await ask(assign, exampleOf(assign), { cookie, headers });
    const [intent, outcome, ...more] = await rowsOf(answer.headers.get("x-request-id"));
    expect(more).toEqual([]);
    const who = {
      chain: home,
      action: assign,
      actorId: session.user.id,
      actorName: session.user.name,
      role: "admin",
    };
    const key = headers["idempotency-key"];
    expect(intent).toMatchObject({
      ...who,
      phase: "intent",
      details: exampleOf(assign),
      idempotencyKey: key,
      result: null,
    });
    expect(outcome).toMatchObject({
      ...who,
      phase: "outcome",
      intentId: intent?.id,
      result: "done",
      actingFor: null,
    });
  });

  it("tells the code of what failed", async () => {
    const { cookie } = await signedIn("admin");
    await demo.fault({ kind: "status", status: 500, times: 0 });
    const { status, headers } = await ask(assign, exampleOf(assign), { cookie });
    expect(status).toBe(502);
    expect(await rowsOf(headers.get("x-request-id"))).toMatchObject([
      { phase: "intent" },
      { phase: "outcome", result: "upstream_unavailable" },
    ]);
  });

  it("tells for which enterprise a provider's administrator acted", async () => {
    const { cookie } = await signedIn("acting");
    const { headers } = await ask(assign, exampleOf(assign), { cookie });
    const acted = { chain: home, actorId: demoIds.users.sp, actingFor: home, role: "admin" };
    expect(await rowsOf(headers.get("x-request-id"))).toMatchObject([acted, acted]);
  });

  it("keeps what concerns no enterprise in a chain of its own", async () => {
    const { cookie } = await signedIn("sp");
    const { headers } = await ask("session.enter", exampleOf("session.enter"), { cookie });
    expect(await rowsOf(headers.get("x-request-id"))).toMatchObject([
      { chain: "platform" },
      { chain: "platform" },
    ]);
  });

  it("holds no row of what was only read, or refused before it began", async () => {
    const { cookie } = await signedIn("admin");
    const answers = [
      await ask("rooms.search", {}, { cookie }),
      await ask(assign, { account: "" }, { cookie }),
      await ask(assign, exampleOf(assign), { cookie: (await signedIn("user")).cookie }),
      await ask(assign, exampleOf(assign), { cookie, headers: { origin: "https://evil.test" } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 403, 403]);
    for (const { headers } of answers) expect(await rowsOf(headers.get("x-request-id"))).toEqual([]);
  });
});

describe("where the audit cannot be written", () => {
  it.each([
    [
      "takes no rows",
      `ALTER TABLE "AuditEntry" ADD CONSTRAINT shut CHECK (false) NOT VALID`,
      `ALTER TABLE "AuditEntry" DROP CONSTRAINT shut`,
    ],
    [
      "has lost the chain's head",
      `ALTER TABLE "AuditHead" RENAME TO "Lost"`,
      `ALTER TABLE "Lost" RENAME TO "AuditHead"`,
    ],
  ])("nothing is done: the database %s", async (_what, breaking, mending) => {
    const { cookie } = await signedIn("admin");
    await pool().query(breaking);
    try {
      const answer = await ask(assign, exampleOf(assign), { cookie });
      expect(answer).toMatchObject({ status: 500, error: { code: "internal" } });
      expect([...(await demo.signIns()), ...(await demo.calls())]).toEqual([]);
    } finally {
      await pool().query(mending);
    }
    expect((await ask(assign, exampleOf(assign), { cookie })).status).toBe(200);
  });
});

describe("after every command was run once", () => {
  const commands = [...operations.values()]
    .filter(({ kind, internal }) => kind === "command" && !internal)
    // A demo is set up from the start.
    .filter(({ permission }) => permission !== "setup.use");
  /** Between them they may do everything. */
  const askers = ["acting", "sp", "user", "guest"] as const;
  const cookies: string[] = [];
  const accessTokens: string[] = [];

  // Each has its own time, and says its own name. The tests behind them are about what all of them have left.
  it.each(commands)("$name was done", async (operation) => {
    const { name } = operation;
    if (name === passwords.set.name) await inviteeOfDemo(passwords.set.example.token);
    const person = askers.find((asker) => expectationOf(operation, asker).refusal === null) ?? "guest";
    const cookie = person === "guest" ? undefined : (await signedIn(person)).cookie;
    if (cookie) cookies.push(cookie);
    const { status } = await ask(name, await inputFor(operation, demo), { cookie });
    for (const { accessToken } of demo.simulator.world.tokens.values()) accessTokens.push(accessToken);
    expect(status).toBe(200);
  });

  it("every chain is whole", async () => {
    const chains = await db().auditHead.findMany();
    expect(chains.map(({ chain }) => chain)).toEqual(expect.arrayContaining([home, "platform"]));
    for (const { chain } of chains) expect(await verifyChain(chain)).toMatchObject({ intact: true });
  });

  it("no row holds a secret that came in, went out or signed a call", async () => {
    const rows = await db().auditEntry.findMany();
    const { apps, conferences } = demo.simulator.world;
    const secrets = [
      guestToken,
      ...cookies.map((cookie) => cookie.slice(cookie.indexOf("=") + 1)),
      ...[...apps.values()].flatMap(({ keys }) => keys.map(({ key }) => key)),
      ...[...conferences.values()].flatMap(({ chairPassword, guestPassword }) => [
        chairPassword,
        guestPassword,
      ]),
      ...accessTokens,
    ].filter((secret) => secret !== "");
    expect(secrets.length).toBeGreaterThan(50);
    expect(accessTokens.length).toBeGreaterThan(20);
    expect(toldByAudit(rows, secrets)).toEqual([]);
    expect(JSON.stringify(rows)).toContain('"token":"(secret)"');
  });
});

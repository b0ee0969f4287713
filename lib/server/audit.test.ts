import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { writeIntent, writeOutcome } from "./audit.ts";
import { append } from "./audit-append.ts";
import type { AuditDraft } from "./audit-chain.ts";
import { exportHead, verifyChain } from "./audit-verify.ts";
import type { Context } from "./context.ts";
import { closeDatabase, db, pool } from "./db.ts";

beforeAll(freshDatabase);
afterAll(closeDatabase);

const enterprise = { id: "e-1", name: "One", corpId: "c-1" };

function contextOf(
  change: { idempotencyKey?: string; actor?: string; acting?: boolean; enterprise?: null } = {},
): Context {
  const acting = change.acting ? { id: enterprise.id, name: enterprise.name } : null;
  return {
    caller: {
      kind: "session",
      session: {
        idHash: "hash",
        user: {
          id: change.actor ?? "u-1",
          name: "Amy",
          email: "amy@one.test",
          locale: null,
          timeZone: null,
          bindingId: null,
        },
        role: "admin",
        homeRole: acting ? "sp" : "admin",
        homeEnterpriseId: null,
        enterprise: change.enterprise === null ? null : enterprise,
        acting,
        thirdPartyId: null,
        mustChangePassword: false,
        expiresAt: new Date(),
      },
    },
    requestId: "request-1",
    locale: "en",
    idempotencyKey: change.idempotencyKey ?? null,
    calls: [],
  };
}

const draft = (id: string): AuditDraft => ({
  id,
  at: "2026-11-22T10:00:00.123Z",
  phase: "intent",
  intentId: null,
  action: "rooms.assign",
  actorId: "u-1",
  actorName: "Amy",
  role: "admin",
  actingFor: null,
  requestId: "request-1",
  idempotencyKey: null,
  details: { roomIds: ["r-1"], when: 1e21, text: 'ü "quoted" \u2028' },
  result: null,
});

async function chainOf(name: string, length: number): Promise<string> {
  for (let n = 1; n <= length; n += 1) await append(name, draft(`${name}-${n}`));
  return name;
}

describe("intent and outcome", () => {
  test("stand in the enterprise's chain with actor, role, request and result", async () => {
    const context = contextOf({ acting: true, idempotencyKey: "key-0001" });
    const intent = await writeIntent({ action: "rooms.assign", details: { roomIds: ["r-1"] }, context });
    await writeOutcome(intent, "done");
    const rows = await db().auditEntry.findMany({ where: { chain: "e-1" }, orderBy: { sequence: "asc" } });
    expect(rows).toMatchObject([
      {
        phase: "intent",
        actorId: "u-1",
        role: "admin",
        actingFor: "e-1",
        idempotencyKey: "key-0001",
        result: null,
      },
      {
        phase: "outcome",
        intentId: rows[0]?.id,
        requestId: "request-1",
        idempotencyKey: null,
        result: "done",
      },
    ]);
    expect(rows[0]?.details).toEqual({ roomIds: ["r-1"] });
    expect(await verifyChain("e-1")).toMatchObject({ intact: true });
  });

  test("the same key of the same actor is refused, alone or among others", async () => {
    const send = (actor: string, idempotencyKey: string) =>
      writeIntent({ action: "a.b", details: {}, context: contextOf({ actor, idempotencyKey }) });
    await send("u-2", "key-0002");
    await expect(send("u-2", "key-0002")).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "already_sent" },
    });
    const sent = await Promise.allSettled(
      ["key-1000", "key-1001", "key-0002", "key-1002", "key-1001"].map((key) => send("u-2", key)),
    );
    expect(sent.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
      "rejected",
    ]);
    await send("u-3", "key-0002");
    const elsewhere = contextOf({ actor: "u-2", idempotencyKey: "key-0002", enterprise: null });
    await expect(writeIntent({ action: "a.b", details: {}, context: elsewhere })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await verifyChain("e-1")).toMatchObject({ intact: true });
  });

  test("text the database cannot hold is replaced, not refused", async () => {
    const intent = await writeIntent({
      action: "a.b",
      details: { subject: "a\u0000b\ud800", later: undefined },
      context: contextOf(),
    });
    expect(intent.draft.details).toEqual({ subject: "a\ufffdb\ufffd" });
    expect(await verifyChain("e-1")).toMatchObject({ intact: true });
  });
});

describe("many at once", () => {
  test("200 parallel rows make one unbroken chain", async () => {
    await Promise.all(Array.from({ length: 200 }, (_, n) => append("parallel", draft(`p-${n}`))));
    expect(await verifyChain("parallel")).toMatchObject({ intact: true, head: { sequence: 200 } });
  });

  test("an end of the chain that another process moved is taken up", async () => {
    await append("shared", draft("s-1"));
    // What this process remembers becomes stale, as if another one had appended and then gone back.
    await pool().query(`DELETE FROM "AuditEntry" WHERE chain = 'shared'`);
    await pool().query(`DELETE FROM "AuditHead" WHERE chain = 'shared'`);
    await append("shared", draft("s-2"));
    expect(await verifyChain("shared")).toMatchObject({ intact: true, head: { sequence: 1 } });
  });
});

describe("what was done to a chain shows", () => {
  let name: string;
  beforeEach(async ({ task }) => {
    name = await chainOf(task.id, 5);
    expect(await verifyChain(name)).toMatchObject({ intact: true, head: { sequence: 5 } });
  });

  test.each([
    ["details", `details = '{"roomIds": ["r-2"]}'`],
    ["actor", `"actorName" = 'Bob'`],
    ["time", `at = at + interval '1 ms'`],
    ["result", `result = 'done'`],
  ])("a changed %s", async (_what, change) => {
    await pool().query(`UPDATE "AuditEntry" SET ${change} WHERE chain = $1 AND sequence = 3`, [name]);
    expect(await verifyChain(name)).toEqual({ intact: false, at: 3, problem: "changed" });
  });

  test("a removed row", async () => {
    await pool().query(`DELETE FROM "AuditEntry" WHERE chain = $1 AND sequence = 2`, [name]);
    expect(await verifyChain(name)).toEqual({ intact: false, at: 2, problem: "missing" });
  });

  test("a removed row whose neighbours were renumbered", async () => {
    await pool().query(`DELETE FROM "AuditEntry" WHERE chain = $1 AND sequence = 2`, [name]);
    await pool().query(`UPDATE "AuditEntry" SET sequence = 2 WHERE chain = $1 AND sequence = 3`, [name]);
    expect(await verifyChain(name)).toEqual({ intact: false, at: 2, problem: "changed" });
  });

  test("a cut tail", async () => {
    await pool().query(`DELETE FROM "AuditEntry" WHERE chain = $1 AND sequence > 3`, [name]);
    expect(await verifyChain(name)).toEqual({ intact: false, at: 4, problem: "cut" });
  });

  test("a cut tail with the head set back, by the head exported before", async () => {
    const exported = await exportHead(name);
    await pool().query(`DELETE FROM "AuditEntry" WHERE chain = $1 AND sequence > 3`, [name]);
    await pool().query(
      `UPDATE "AuditHead" h SET sequence = 3, hash = e.hash FROM "AuditEntry" e
       WHERE h.chain = $1 AND e.chain = $1 AND e.sequence = 3`,
      [name],
    );
    expect(await verifyChain(name)).toMatchObject({ intact: true });
    expect(await verifyChain(name, exported)).toEqual({ intact: false, at: 4, problem: "cut" });
  });

  test("a head taken away", async () => {
    await pool().query(`DELETE FROM "AuditHead" WHERE chain = $1`, [name]);
    expect(await verifyChain(name)).toEqual({ intact: false, at: 1, problem: "missing" });
  });

  test("an exported head that somebody else made up", async () => {
    const exported = await exportHead(name);
    await expect(verifyChain(name, { ...exported, sequence: 4 })).rejects.toThrow("not signed");
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once as event } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Random } from "../../../../simulator/random.ts";
import { db, pool } from "../../db.ts";
import type { Demo } from "../../testing/demo.ts";

const add = "POST /v1/usg/dcs/corp/member";
const modify = "PUT /v1/usg/dcs/corp/member/{account}";
const remove = "POST /v1/usg/dcs/corp/member/delete";

/**
 * When the first, second and third worker is killed: as a call hangs that the upstream has carried out, or after some more
 * rows. Undoing deletes everybody at once before it restores the others.
 */
const points = {
  apply: [
    ["some rows", add, modify],
    ["some rows", add, modify],
    ["some rows", add, modify],
  ],
  undo: [
    ["some rows", remove],
    ["some rows", modify],
  ],
} as const;

export type Killed = { point: string; resumedMs: number };

/** Kills workers of an import with SIGKILL, at points that a seed draws, and sees that the next one goes on. */
export class Killer {
  readonly #demo: Demo;
  readonly #random: Random;
  /** Whether the lease of a killed worker runs out by itself, as in life, or is over at once, to save time. */
  readonly #waits: boolean;
  #worker: ChildProcess | null = null;
  readonly killed: Killed[] = [];

  constructor(demo: Demo, seed: number, waits: boolean) {
    this.#demo = demo;
    this.#random = new Random(seed);
    this.#waits = waits;
  }

  /** Works until the import stands in `end`, killing three workers on the way of applying, two on that of undoing. */
  async work(importId: string, phase: keyof typeof points, end: string): Promise<void> {
    for (const choice of points[phase]) {
      const point = this.#pick(choice);
      await this.#plant(point);
      await this.#start(importId);
      await this.#reach(importId, point);
      await this.#kill(importId);
      this.killed.push({ point, resumedMs: 0 });
    }
    await this.#demo.control("DELETE", "faults");
    await this.#start(importId);
    await until(async () => (await db().import.findUniqueOrThrow({ where: { id: importId } })).state === end);
    await this.stop();
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (!worker || worker.exitCode !== null) return;
    worker.kill("SIGKILL");
    await event(worker, "exit");
  }

  #pick(from: readonly string[]): string {
    const picked = from[Math.floor(this.#random.next() * from.length)];
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  }

  /** Calls take a while, so that there is a time to kill in; one of them hangs after it was carried out. */
  async #plant(point: string): Promise<void> {
    await this.#demo.control("DELETE", "faults");
    if (point !== "some rows") await this.#demo.fault({ match: point, kind: "hang" });
    for (const match of [add, modify]) await this.#demo.fault({ match, kind: "delay", ms: 120, times: 0 });
  }

  async #start(importId: string): Promise<void> {
    const file = fileURLToPath(new URL("./worker.ts", import.meta.url));
    const before = await progress(importId);
    const startedAt = performance.now();
    const worker = spawn(process.execPath, ["--conditions=react-server", file], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, LOG_LEVEL: "error" },
    });
    this.#worker = worker;
    if (worker.stdout) await event(worker.stdout, "data");
    // Where the killed one had done it all, there is nothing to go on with.
    await until(async () => (await isOver(importId)) || (await progress(importId)) !== before);
    const last = this.killed.at(-1);
    if (last) last.resumedMs = Math.round(performance.now() - startedAt);
  }

  async #reach(importId: string, point: string): Promise<void> {
    if (point === "some rows") {
      const wanted = (await settled(importId)) + 1 + Math.floor(this.#random.next() * 6);
      return until(async () => (await settled(importId)) >= wanted);
    }
    await until(async () => {
      const faults = JSON.stringify(await this.#demo.control("GET", "faults"));
      return /"kind":"hang"[^}]*"hits":1/.test(faults);
    });
  }

  async #kill(importId: string): Promise<void> {
    await this.stop();
    if (await isOver(importId)) throw new Error("the import was over before its worker was killed");
    if (this.#waits) return;
    await pool().query(`UPDATE "Import" SET "leaseUntil" = 'epoch' WHERE id = $1`, [importId]);
  }
}

/** Rows that the present work is through with. */
async function settled(importId: string): Promise<number> {
  const { isUndo } = await db().import.findUniqueOrThrow({ where: { id: importId } });
  const state = isUndo ? (["undone", "left"] as const) : (["done", "failed"] as const);
  return db().importRow.count({ where: { importId, state: { in: [...state] } } });
}

async function isOver(importId: string): Promise<boolean> {
  const { state } = await db().import.findUniqueOrThrow({ where: { id: importId } });
  return ["done", "undone", "cancelled", "paused"].includes(state);
}

/** Changes whenever the ledger does. */
async function progress(importId: string): Promise<string> {
  const { rows } = await pool().query<{ text: string }>(
    `SELECT string_agg(state || n, ',' ORDER BY state) || (SELECT state FROM "Import" WHERE id = $1) AS text
     FROM (SELECT state, count(*) || '/' || sum(tries) AS n FROM "ImportRow" WHERE "importId" = $1 GROUP BY state) AS s`,
    [importId],
  );
  return rows[0]?.text ?? "";
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; await pause(4)) {
    if (await isSo()) return;
  }
  throw new Error("it did not come about within a minute");
}

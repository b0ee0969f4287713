import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Import } from "#generated/prisma/client.ts";
import { AppError } from "#lib/errors.ts";
import { db, listen } from "../db.ts";
import { enqueue, registerJob } from "../jobs.ts";
import { log } from "../log.ts";
import { forgetOnce, once } from "../once.ts";
import { applyRows, settleSent } from "./apply.ts";
import { noteEnd } from "./audit-notes.ts";
import { importOf, move } from "./changes.ts";
import { checkImport } from "./check.ts";
import { abandonedImports, extendLease, holdImport, releaseImport } from "./lease.ts";
import { erase, LeaseLost } from "./ledger.ts";
import { undoRows } from "./undo.ts";
import { type Verdict, verdictOf } from "./verdict.ts";
import type { Work } from "./work.ts";

/** The job that carries an import on; data `{ importId }`. */
const importJob = "imports.run";
/** Says to whoever works on an import, by its id, that somebody wants it otherwise. */
export const wishChannel = "imports.wish";
const job = z.object({ importId: z.string() });

/** Imports that one process works on at once; each of them mostly waits for its enterprise's quota. */
const atOnce = 4;
const heartbeatMs = 2_000;
/** How soon a process notices an import whose worker has been killed, once its lease is over. */
const sweepMs = 4_000;
/** A dry run that fails so often is given up: nothing has been done, and a person looks at it. */
const mostCheckTries = 8;
const longestWaitSeconds = 60;

/** Stops the work of this process at the next row. */
class Stopped extends Error {}

/** Lets this process work on imports, those first that an earlier one has left. */
export async function registerImports(): Promise<void> {
  await registerJob(importJob, runImport, { atOnce });
  await takeUpAbandoned();
  sweeping();
}

/** Lets go of every import: what is under way is finished, nothing more is sent. */
export function stopImports(): void {
  clearInterval(sweeping());
  forgetOnce("imports.sweep");
  stopping().abort(new Stopped());
  forgetOnce("imports.stopping");
}

const sweeping = () => once("imports.sweep", () => setInterval(() => void sweep(), sweepMs).unref());
const stopping = () => once("imports.stopping", () => new AbortController());

/** Lets some process carry an import on. */
export function carryOn(importId: string): Promise<void> {
  return enqueue(importJob, { importId });
}

async function takeUpAbandoned(): Promise<void> {
  for (const id of await abandonedImports()) await carryOn(id);
}

async function sweep(): Promise<void> {
  try {
    await takeUpAbandoned();
  } catch (error) {
    log().warn({ err: error }, "cannot look for abandoned imports");
  }
}

/**
 * Works on an import until its work ends, somebody pauses it, or something is in the way. The lease's row says whose it
 * is; what is in the way is written down, and tried again later and later.
 */
export async function runImport(data: unknown): Promise<void> {
  const { importId } = job.parse(data);
  const holder = randomUUID();
  const found = await holdImport(importId, holder);
  if (!found) return;
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, stopping().signal]);
  const beat = () => {
    extendLease(importId, holder)
      .then((state) => {
        if (state === null) stop.abort(new LeaseLost("not held any more"));
        else if (state !== found.state) stop.abort(new Stopped(state));
      })
      .catch((error: unknown) => log().warn({ err: error }, "cannot extend a lease"));
  };
  const heartbeat = setInterval(beat, heartbeatMs);
  const stopListening = await listen(wishChannel, (wished) => wished === importId && beat());
  try {
    await workOn({ found, holder, signal });
  } catch (error) {
    await stopFor(error, found, holder);
  } finally {
    clearInterval(heartbeat);
    stopListening();
  }
}

async function workOn(work: Work): Promise<void> {
  const { found, holder } = work;
  switch (found.state) {
    case "checking":
      await checkImport(work);
      return releaseImport(found.id, holder);
    case "applying":
      await applyRows(work);
      return end(work, "finished");
    case "undoing":
      await undoRows(work);
      return end(work, "finished");
    case "pausing":
      if (!found.isUndo) await settleSent(work);
      await move(await importOf(found.id, found.enterpriseId), "paused", {}, holder);
      return releaseImport(found.id, holder);
    case "cancelling":
      await settleSent(work);
      return end(work, "cancelled");
  }
}

/** The audit has the end before the import has: a worker killed between the two writes it twice. */
async function end({ found, holder }: Work, event: "finished" | "cancelled"): Promise<void> {
  await noteEnd(found, event === "finished" ? "done" : "cancelled");
  await erase(found);
  // Whoever wished it paused meanwhile gets the end.
  const now = await importOf(found.id, found.enterpriseId);
  await move(now, event, { endedAt: new Date(), trouble: null, tries: 0 }, holder);
  await releaseImport(found.id, holder);
}

async function stopFor(error: unknown, found: Import, holder: string): Promise<void> {
  const { id } = found;
  if (error instanceof LeaseLost) return;
  if (error instanceof Stopped) {
    await releaseImport(id, holder);
    // Somebody wants it in another state: the rest of the way there is a job of its own.
    return carryOn(id);
  }
  const now = await db().import.findUnique({ where: { id } });
  // Somebody has discarded it.
  if (!now) return;
  const isExpected = error instanceof AppError;
  if (!isExpected) log().error({ importId: id, err: error }, "an import cannot go on");
  const verdict = verdictOf(isExpected ? error : new AppError("internal", "unexpected", {}, error));
  await hinder(now, verdict, holder);
}

/** Writes down what is in the way: it pauses the work, or ends the dry run, or is tried again in a while. */
async function hinder(found: Import, { kind, reason }: Verdict, holder: string): Promise<void> {
  const isCheck = found.state === "checking";
  const trouble = { trouble: reason, tries: found.tries + 1 };
  if (isCheck && (kind === "halt" || trouble.tries >= mostCheckTries)) {
    await move(found, "failed", { ...trouble, endedAt: new Date() }, holder);
    return releaseImport(found.id, holder);
  }
  if (kind === "halt" && (found.state === "applying" || found.state === "undoing")) {
    // Other rows may be out without an answer: they are looked up on the way to the pause.
    await move(found, "pause", trouble, holder);
    await releaseImport(found.id, holder);
    return carryOn(found.id);
  }
  await db().import.updateMany({ where: { id: found.id, leaseHolder: holder }, data: trouble });
  await releaseImport(found.id, holder, Math.min(longestWaitSeconds, 2 ** trouble.tries));
}

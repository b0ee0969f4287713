import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { connections } from "#lib/contract/connections.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { AppError, type ErrorCode } from "#lib/errors.ts";
import { tryKeys } from "./app-keys.ts";
import { type ListedApp, shownParts } from "./connections.ts";
import { db } from "./db.ts";
import { enqueue, registerJob } from "./jobs.ts";
import { log } from "./log.ts";

/** What says nothing about the app: the next trial may end otherwise. */
const passing: readonly ErrorCode[] = [
  "upstream_unavailable",
  "upstream_timeout",
  "rate_limited",
  "internal",
];

/**
 * Signs in with each valid key of an app and notes how that went, for whoever looks at Home.
 * @throws AppError what `tryKeys` throws
 */
export async function testApp(app: ListedApp, requestId: string): Promise<OutputOf<typeof connections.test>> {
  try {
    const trial = await tryKeys(app, requestId);
    const [newest] = trial.keys;
    await note(app.id, newest?.isAccepted ? null : "newest_key_refused");
    return trial;
  } catch (error) {
    if (error instanceof AppError && !passing.includes(error.code)) {
      await note(app.id, error.details.reason ?? error.code);
    }
    throw error;
  }
}

const allJob = "connections.test-all";
const oneJob = "connections.test-one";
const job = z.object({ appId: z.string() });

/** Makes this process take part in trying every enabled app once a day. */
export async function registerTrials(): Promise<void> {
  await registerJob(oneJob, tryApp);
  await registerJob(allJob, tryAllApps, { cron: "23 4 * * *" });
}

/** Runs the daily job: each app is a job of its own, so that one that fails holds up no other. */
export async function tryAllApps(): Promise<void> {
  const apps = await db().app.findMany({ where: { disabledAt: null }, select: { id: true } });
  for (const { id } of apps) await enqueue(oneJob, { appId: id });
}

/** Runs one such job. Throws when the upstream could not be asked, so that the queue tries again. */
export async function tryApp(data: unknown): Promise<void> {
  const { appId } = job.parse(data);
  const app = await db().app.findFirst({ where: { id: appId, disabledAt: null }, include: shownParts() });
  if (!app) return;
  try {
    await testApp(app, randomUUID());
  } catch (error) {
    if (!(error instanceof AppError) || passing.includes(error.code)) throw error;
    log().warn({ err: error, app: appId }, "an app is refused");
  }
}

async function note(id: string, testFailure: string | null): Promise<void> {
  await db().app.updateMany({ where: { id }, data: { testedAt: new Date(), testFailure } });
}

import "server-only";
import { z } from "zod";
import { db } from "../db.ts";
import { enqueue, registerJob } from "../jobs.ts";
import { originOf } from "./pool.ts";
import { forgetTokensOf } from "./tokens.ts";

const jobName = "upstream.retire-app";

const job = z.object({ appId: z.string() });

/** Longer than any process goes on using an app that another has disabled. */
const pauseSeconds = 6;

/** Ends the upstream tokens of an app that is being disabled, once no process gets new ones by it. Survives a restart. */
export function retireAppLater(appId: string): Promise<void> {
  return enqueue(jobName, { appId }, { startAfterSeconds: pauseSeconds });
}

/** Makes this process run what {@link retireAppLater} put off. */
export function registerRetirement(): Promise<void> {
  return registerJob(jobName, retireApp);
}

/** Runs one such job. An app that was enabled again meanwhile keeps its tokens. */
export async function retireApp(data: unknown): Promise<void> {
  const { appId } = job.parse(data);
  const app = await db().app.findFirst({ where: { id: appId, disabledAt: { not: null } } });
  if (app) await forgetTokensOf(app, originOf(app.host));
}

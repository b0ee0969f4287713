import "server-only";
import { z } from "zod";
import { cipherColumns } from "./cipher-columns.ts";
import { db } from "./db.ts";
import { enqueue, registerJob } from "./jobs.ts";
import { log } from "./log.ts";
import { newestKeyId, reencrypt } from "./reencrypt.ts";

/** Every job of a rotation is named so, and then by the key that it encrypts with. */
export const rotationJobs = "encryption.to.";

/** The setting that tells of the last run that reached the end. */
const lastRunSetting = "encryption.last-run";

/** After so long a job hands over to a new one: the queue takes one that runs for minutes for dead. */
const shiftMs = 60_000;

const job = z.object({ changed: z.number() });
const lastRun = z.object({
  keyId: z.string(),
  finishedAt: z.string(),
  changed: z.number(),
  unreadable: z.number(),
});
export type LastRun = z.output<typeof lastRun>;

/**
 * Makes this process encrypt anew whatever another key than its newest has sealed, now and when {@link rotateKeys} is
 * called. A process with another newest key, as there are while several are restarted one by one, does not take part:
 * it would undo the work.
 */
export async function registerRotation(): Promise<void> {
  await registerJob(jobName(), rotate);
  await rotateKeys();
}

/** Begins in the background; progress is what `keyUsage` counts. Any number of runs may overlap. */
export function rotateKeys(): Promise<void> {
  return enqueue(jobName(), { changed: 0 });
}

/** The last run that looked at everything; null before the first. */
export async function lastRotation(): Promise<LastRun | null> {
  const setting = await db().setting.findUnique({ where: { key: lastRunSetting } });
  return setting && lastRun.parse(JSON.parse(setting.value));
}

/** One shift. After a crash the queue runs it again, and each restart of the portal begins another. */
async function rotate(data: unknown): Promise<void> {
  let { changed } = job.parse(data);
  let unreadable = 0;
  const deadline = performance.now() + shiftMs;
  for (const column of cipherColumns) {
    const progress = await reencrypt(column, deadline);
    changed += progress.changed;
    unreadable += progress.unreadable;
    if (!progress.isWhole) return enqueue(jobName(), { changed });
  }
  const keyId = newestKeyId();
  const run: LastRun = { keyId, finishedAt: new Date().toISOString(), changed, unreadable };
  const value = JSON.stringify(run);
  const key = lastRunSetting;
  await db().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  log().info(run, "encrypted anew");
}

function jobName(): string {
  return `${rotationJobs}${newestKeyId()}`;
}

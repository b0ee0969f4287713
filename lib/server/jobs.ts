import "server-only";
import { PgBoss } from "pg-boss";
import { env } from "./env.ts";
import { log } from "./log.ts";
import { forgetOnce, once } from "./once.ts";

/** Data comes back from the database: a handler parses it. Throwing makes the job run again, later and later. */
export type JobHandler = (data: unknown) => Promise<void>;

/**
 * Puts a job into the shared queue; some process that registered `name` runs it, also after a restart.
 * @param data plain JSON; it is stored in clear, so nothing secret may be in it
 * @param lost the name of the job that is put there with the same data after the last try of this one has failed, or
 * the process of the last try was killed
 */
export async function enqueue(
  name: string,
  data: object,
  { startAfterSeconds = 0, lost }: { startAfterSeconds?: number; lost?: string } = {},
): Promise<void> {
  if (lost) await queue(lost);
  const boss = await queue(name);
  await boss.send(name, data, { startAfter: startAfterSeconds, ...(lost && { deadLetter: lost }) });
}

/**
 * Makes this process run the jobs of a name, `atOnce` of them at a time. A job whose process died is run again after 30 s.
 * @param cron also runs it by this schedule in UTC, once for all processes, with empty data
 */
export async function registerJob(
  name: string,
  handler: JobHandler,
  { cron, atOnce = 1 }: { cron?: string; atOnce?: number } = {},
): Promise<void> {
  const boss = await queue(name);
  const options = { notifyPollingIntervalSeconds: 2, localConcurrency: atOnce };
  await boss.work<unknown>(name, options, async ([job]) => {
    if (!job) return;
    log().debug({ job: name, id: job.id }, "job");
    await handler(job.data);
  });
  if (cron) await boss.schedule(name, cron, {}, { tz: "UTC" });
}

/** Lets running jobs end, for up to 5 s, and takes no more. */
export async function stopJobs(): Promise<void> {
  const boss = await jobs();
  await boss.stop({ graceful: true, timeout: 5_000 });
  forgetOnce("jobs");
}

function jobs(): Promise<PgBoss> {
  return keep("jobs", async () => {
    const boss = new PgBoss({ connectionString: env().databaseUrl, max: 4, useListenNotify: true });
    boss.on("error", (error) => log().error({ err: error }, "job queue"));
    boss.on("warning", (warning) => log().warn({ warning }, "job queue"));
    await boss.start();
    return boss;
  });
}

/** The queue of a name exists once this is resolved. */
async function queue(name: string): Promise<PgBoss> {
  const boss = await jobs();
  await keep(`jobs.queue.${name}`, () =>
    boss.createQueue(name, {
      notify: true,
      heartbeatSeconds: 30,
      expireInSeconds: 300,
      retryLimit: 5,
      retryBackoff: true,
      deleteAfterSeconds: 86_400,
    }),
  );
  return boss;
}

/** Like `once` for what takes time to make: a failure is not kept. */
function keep<T>(key: string, make: () => Promise<T>): Promise<T> {
  return once(key, () =>
    make().catch((error: unknown) => {
      forgetOnce(key);
      throw error;
    }),
  );
}

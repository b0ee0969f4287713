import "server-only";
import { registerTrials } from "./app-trials.ts";
import { registerBindingChecks } from "./binding-check-run.ts";
import { notePeerAddresses } from "./client-address.ts";
import { db } from "./db.ts";
import { env } from "./env.ts";
import { EnvironmentError } from "./env-values.ts";
import { cleanUp } from "./housekeeping.ts";
import { registerImports, stopImports } from "./imports/run.ts";
import { registerJob, stopJobs } from "./jobs.ts";
import { registerRotation } from "./key-rotation.ts";
import { log } from "./log.ts";
import { registerMeetingSessions } from "./meeting-sessions.ts";
import { once } from "./once.ts";
import { recoveryJob, sendRecovery } from "./recovery.ts";
import { forgetChangedSessions } from "./session-cookie.ts";
import { sessionsEndedJob } from "./session-end.ts";
import { forgetSignedOut } from "./sessions-ended.ts";
import { registerLogOut } from "./upstream/logout.ts";
import { registerRetirement } from "./upstream/retirement.ts";

/** Thrown when this database belongs to an installation of the other mode. */
export class ModeError extends Error {}

/**
 * Starts what a portal process needs besides answering requests. A process that cannot run as it should says why in
 * one message and exits: Next would go on and answer 500 to everything.
 */
export async function boot(): Promise<void> {
  try {
    await once("boot", start);
  } catch (error) {
    const expected = error instanceof EnvironmentError || error instanceof ModeError;
    process.stderr.write(`${expected ? error.message : `Foyer cannot start: ${String(error)}`}\n`);
    process.exit(1);
  }
}

async function start(): Promise<void> {
  const { mode } = env();
  notePeerAddresses();
  await requireMode(mode);
  await forgetChangedSessions();
  await registerJob("clean-up", cleanUp, { cron: "17 3 * * *" });
  await registerJob(sessionsEndedJob, forgetSignedOut);
  await registerJob(recoveryJob, sendRecovery);
  await registerLogOut();
  await registerRetirement();
  await registerBindingChecks();
  await registerImports();
  await registerRotation();
  await registerTrials();
  await registerMeetingSessions();
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  log().info({ mode }, "started");
}

/** The first start marks the database with its mode; no later one may use the other. @throws ModeError */
export async function requireMode(mode: "demo" | "live"): Promise<void> {
  const create = { key: "mode", value: mode };
  const { value } = await db().setting.upsert({ where: { key: "mode" }, create, update: {} });
  if (value === mode) return;
  throw new ModeError(
    `This database belongs to a ${value} installation; FOYER_MODE=${mode} must not be used on it.`,
  );
}

/** Next itself ends the requests, which still need the database, and then the process. */
async function stop(): Promise<void> {
  try {
    stopImports();
    await stopJobs();
  } catch (error) {
    log().error({ err: error }, "stopping");
  }
}

import "server-only";
import type { BindingCheck as Row } from "#generated/prisma/client.ts";
import { Prisma } from "#generated/prisma/client.ts";
import type { BindingCheck } from "#lib/contract/binding-checks.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "./db.ts";
import { enqueue } from "./jobs.ts";

/** The job that carries a check on; data `{ checkId }`. */
export const bindingCheckJob = "bindings.check";
/** Where it ends up when every try has failed. */
export const lostCheckJob = "bindings.check.lost";

/** Begins a check of all bindings of an enterprise. @throws AppError `conflict` (reason `check_running`) beside another */
export async function startCheck(enterpriseId: string, startedBy: string): Promise<void> {
  const total = await db().binding.count({ where: { enterpriseId, state: { not: "unbound" } } });
  const data = { enterpriseId, runningFor: enterpriseId, startedBy, total };
  const { id } = await db().bindingCheck.create({ data }).catch(refuseSecond);
  await carryOn(id);
}

/** Lets some process carry a check on, after so many seconds. */
export function carryOn(checkId: string, startAfterSeconds = 0): Promise<void> {
  return enqueue(bindingCheckJob, { checkId }, { startAfterSeconds, lost: lostCheckJob });
}

/** Ends a running check after its present step; what it has found stays. */
export async function stopCheck(enterpriseId: string): Promise<void> {
  await db().bindingCheck.updateMany({
    where: { runningFor: enterpriseId },
    data: { runningFor: null, endedAt: new Date(), isStopped: true },
  });
}

/** The check that runs, or the last one that did. */
export async function latestCheck(enterpriseId: string): Promise<BindingCheck | null> {
  const row = await db().bindingCheck.findFirst({ where: { enterpriseId }, orderBy: { startedAt: "desc" } });
  return row && shown(row);
}

function shown({
  id,
  startedBy,
  startedAt,
  endedAt,
  isStopped,
  failure,
  total,
  done,
  found,
}: Row): BindingCheck {
  return {
    ...{ id, startedBy, isStopped, failure, total, found },
    // Bindings come and go while a check runs.
    done: Math.min(done, total),
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}

function refuseSecond(error: unknown): never {
  const isSecond = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
  if (!isSecond) throw error;
  throw new AppError("conflict", "a check runs", { reason: "check_running" }, error);
}

import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Binding, BindingCheck } from "#generated/prisma/client.ts";
import { users } from "#lib/contract/users.ts";
import { AppError } from "#lib/errors.ts";
import { extendLease, holdCheck, leaseSeconds, releaseCheck } from "./binding-check-lease.ts";
import { bindingCheckJob, carryOn, lostCheckJob } from "./binding-checks.ts";
import { namedUpstream } from "./binding-repairs.ts";
import { noteEvent } from "./bindings.ts";
import { db, pool } from "./db.ts";
import { findingOf, type Member } from "./drift.ts";
import { registerJob } from "./jobs.ts";
import { log } from "./log.ts";
import { performInBackground } from "./perform.ts";

const job = z.object({ checkId: z.string() });

/** The upstream's largest page. */
const pageSize = 500;
/** How many bindings that no page held are looked up one by one before the check's row is written. */
const batch = 20;
/** A run hands over to the next before the queue takes it for dead. */
const runMs = 60_000;
const heartbeatMs = 10_000;

export async function registerBindingChecks(): Promise<void> {
  await registerJob(bindingCheckJob, runCheck);
  await registerJob(lostCheckJob, giveCheckUp);
}

/**
 * Carries a check on from where it stands. First the directory is read page by page, which is 500 accounts a call; then
 * each binding that no page held is looked up by itself, so that nobody vanishes who only moved between two pages.
 * Throws what a step threw, for the queue to try again; the check's row says so meanwhile. After the last try the check
 * ends as {@link giveCheckUp} has it.
 */
export async function runCheck(data: unknown): Promise<void> {
  const { checkId } = job.parse(data);
  const holder = randomUUID();
  const until = performance.now() + runMs;
  let check = await holdCheck(checkId, holder);
  if (!check) return lookAgain(checkId);
  // A step may wait a minute for its turn in the quota.
  const heartbeat = setInterval(() => {
    extendLease(checkId, holder).catch((error: unknown) =>
      log().warn({ err: error }, "cannot extend a lease"),
    );
  }, heartbeatMs);
  try {
    while (check && performance.now() < until) {
      const step = await (pageOf(check) === null ? lookUpRest(check) : readPage(check));
      check = await note(check, holder, step);
    }
  } catch (error) {
    await releaseCheck(checkId, holder, error instanceof AppError ? error.code : "internal");
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
  if (!check) return;
  await releaseCheck(checkId, holder);
  await carryOn(checkId);
}

/** The queue may know that a holder is dead before its lease has run out: then this job is the last of the check. */
async function lookAgain(id: string): Promise<void> {
  const check = await db().bindingCheck.findUnique({ where: { id }, select: { endedAt: true } });
  if (check?.endedAt === null) await carryOn(id, leaseSeconds);
}

/** Ends a check, data `{ checkId }`, that the queue tries no more; one that it left without a word failed here. */
export async function giveCheckUp(data: unknown): Promise<void> {
  const { checkId } = job.parse(data);
  await pool().query(
    `UPDATE "BindingCheck" SET "runningFor" = NULL, "endedAt" = now(), failure = coalesce(failure, 'internal')
     WHERE id = $1 AND "runningFor" IS NOT NULL`,
    [checkId],
  );
}

/** What a step did; `cursor` null once nothing is left to do. */
type Step = { cursor: string | null; done: number; found: number };

/** The page of the directory that comes next; null once all have been read. */
function pageOf({ cursor }: BindingCheck): number | null {
  if (cursor === "rest") return null;
  return Number(cursor ?? 1);
}

async function readPage(check: BindingCheck): Promise<Step> {
  const { enterpriseId, id } = check;
  const page = pageOf(check) ?? 1;
  const { items, total } = await performInBackground(
    users.list,
    { page, pageSize, repeated: 0 },
    enterpriseId,
    id,
  );
  const bindings = await db().binding.findMany({ where: { ...unchecked(check), OR: ties(items) } });
  const found = await noteAll(bindings, (binding) => memberOf(binding, items));
  return {
    cursor: page * pageSize >= total ? "rest" : String(page + 1),
    done: bindings.length,
    found,
  };
}

async function lookUpRest(check: BindingCheck): Promise<Step> {
  const bindings = await db().binding.findMany({
    where: unchecked(check),
    orderBy: { id: "asc" },
    take: batch,
  });
  const members = new Map<string, Member | null>();
  for (const binding of bindings) members.set(binding.id, await lookUp(binding, check));
  const found = await noteAll(bindings, ({ id }) => members.get(id) ?? null);
  return { cursor: bindings.length < batch ? null : "rest", done: bindings.length, found };
}

async function lookUp(binding: Binding, { enterpriseId, id }: BindingCheck): Promise<Member | null> {
  try {
    return await performInBackground(users.lookUp, namedUpstream(binding), enterpriseId, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

function unchecked({ enterpriseId, startedAt }: BindingCheck) {
  return {
    enterpriseId,
    state: { not: "unbound" as const },
    AND: { OR: [{ checkedAt: null }, { checkedAt: { lt: startedAt } }] },
  };
}

/** An id of way `app` is the upstream's to find; a binding of way `password` knows account and, once used, user id. */
function ties(items: readonly Member[]) {
  const thirdPartyIds = items.flatMap(({ thirdPartyId }) => thirdPartyId ?? []);
  return [
    { way: "app" as const, thirdPartyId: { in: thirdPartyIds } },
    { way: "password" as const, upstreamUserId: { in: items.map(({ id }) => id) } },
    { way: "password" as const, account: { in: items.map(({ account }) => account) } },
  ];
}

function memberOf({ way, thirdPartyId, upstreamUserId, account }: Binding, items: readonly Member[]) {
  if (way === "app") return items.find((item) => item.thirdPartyId === thirdPartyId) ?? null;
  // The id outlives a renaming.
  const byId = upstreamUserId === null ? undefined : items.find(({ id }) => id === upstreamUserId);
  return byId ?? items.find((item) => item.account === account) ?? null;
}

/** Writes what was found of each; answers how many differ from the directory. */
async function noteAll(
  bindings: readonly Binding[],
  memberFor: (binding: Binding) => Member | null,
): Promise<number> {
  const checkedAt = new Date();
  const quiet: string[] = [];
  let drifted = 0;
  for (const binding of bindings) {
    const { data, isNews, isDrift } = findingOf(binding, memberFor(binding));
    if (isDrift) drifted += 1;
    if (!isNews) quiet.push(binding.id);
    else {
      const updated = await db().binding.update({ where: { id: binding.id }, data: { ...data, checkedAt } });
      await noteEvent(updated, isDrift ? "drifted" : "learned", null);
    }
  }
  if (quiet.length > 0) await db().binding.updateMany({ where: { id: { in: quiet } }, data: { checkedAt } });
  return drifted;
}

/** Writes a step's outcome; null when that was the last, somebody has stopped the check, or the lease was lost. */
async function note({ id }: BindingCheck, holder: string, step: Step): Promise<BindingCheck | null> {
  const isOver = step.cursor === null;
  const [noted] = await db().bindingCheck.updateManyAndReturn({
    where: { id, leaseHolder: holder, runningFor: { not: null } },
    data: {
      cursor: step.cursor ?? "rest",
      done: { increment: step.done },
      found: { increment: step.found },
      failure: null,
      ...(isOver && { runningFor: null, endedAt: new Date() }),
    },
  });
  return isOver ? null : (noted ?? null);
}

import "server-only";
import type { ImportRow } from "#generated/prisma/client.ts";
import type { User } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";
import { db } from "../db.ts";
import { noteBlock } from "./audit-notes.ts";
import { requireStill } from "./authority.ts";
import { userOf } from "./deeds.ts";
import { fieldValues, has } from "./fields.ts";
import { enter, rowsAtOnce } from "./ledger.ts";
import { verdictOf } from "./verdict.ts";
import { ask, type Work } from "./work.ts";

/** The upstream's largest page. */
const pageSize = 500;

type Found = { row: ImportRow; user: User };

/**
 * Deletes the users that an import has made, a hundred a call. The directory is read from its last page to its first,
 * since deleting moves only what comes behind; who was on no page when it was read is looked up.
 */
export async function removeCreated(work: Work): Promise<void> {
  await lookAtSent(work);
  if ((await left(work, {})).length === 0) return;
  const { total } = await ask(work, users.list, { page: 1, pageSize: 1, repeated: 0 });
  for (let page = Math.ceil(total / pageSize); page >= 1; page -= 1) {
    const { items } = await ask(work, users.list, { page, pageSize, repeated: 0 });
    await removePage(work, items);
  }
  for (;;) {
    const rows = await left(work, {});
    if (rows.length === 0) return;
    const found: Found[] = [];
    for (const row of rows) {
      const user = await userOf(work, row);
      if (user) found.push({ row, user });
      else await write(work, [row], "undone", "already_gone");
    }
    await removeUnchanged(work, found);
  }
}

/** Rows of new users that are still to be undone. */
function left({ found }: Work, where: { account?: { in: string[] } }): Promise<ImportRow[]> {
  return db().importRow.findMany({
    where: { importId: found.id, outcome: "create", state: "done", ...where },
    orderBy: { line: "asc" },
    take: where.account ? pageSize : rowsAtOnce,
  });
}

/** What an earlier worker has sent is either gone, or to be sent again. */
async function lookAtSent(work: Work): Promise<void> {
  const rows = await db().importRow.findMany({
    where: { importId: work.found.id, outcome: "create", state: "undo_sent" },
  });
  for (const row of rows) {
    const user = await userOf(work, row);
    await write(work, [row], user ? "done" : "undone");
  }
}

async function removePage(work: Work, items: readonly User[]): Promise<void> {
  const byAccount = new Map(items.map((user) => [user.account, user]));
  const rows = await left(work, { account: { in: [...byAccount.keys()] } });
  const found = rows.flatMap((row) => {
    const user = byAccount.get(row.account ?? "");
    return user ? [{ row, user }] : [];
  });
  for (let from = 0; from < found.length; from += rowsAtOnce)
    await removeUnchanged(work, found.slice(from, from + rowsAtOnce));
}

async function removeUnchanged(work: Work, found: readonly Found[]): Promise<void> {
  work.signal.throwIfAborted();
  await requireStill(work.found);
  const { same = [], other = [] } = Object.groupBy(found, (it) => (isAsMade(it) ? "same" : "other"));
  await write(
    work,
    other.map(({ row }) => row),
    "left",
    "changed_since",
  );
  if (same.length === 0) return;
  await noteBlock(
    work.found,
    same.map(({ row }) => row),
  );
  await remove(work, same);
}

/** Whoever has been given a role since is no longer the user that was made. */
function isAsMade({ row, user }: Found): boolean {
  return user.id === row.userId && user.role === "member" && has(user, fieldValues(row.made));
}

/** The upstream deletes all or, where one of them cannot be deleted, none: then each is asked for by itself. */
async function remove(work: Work, found: readonly Found[]): Promise<void> {
  const rows = found.map(({ row }) => row);
  await write(work, rows, "undo_sent");
  try {
    await ask(work, users.remove, { accounts: found.map(({ user }) => user.account) });
    await write(work, rows, "undone");
  } catch (error) {
    if (work.signal.aborted && error === work.signal.reason) {
      await write(work, rows, "done");
      throw error;
    }
    const { kind, reason } = verdictOf(error);
    // Whoever takes the import up again looks what became of them.
    if (kind === "unknown") throw error;
    await write(work, rows, "done");
    if (kind !== "refused") throw error;
    if (found.length > 1) for (const one of found) await remove(work, [one]);
    else await write(work, rows, "left", reason);
  }
}

function write(work: Work, rows: readonly ImportRow[], state: ImportRow["state"], result?: string) {
  const lines = rows.map(({ line }) => line);
  return enter(work.found, work.holder, lines, ["done", "undo_sent"], { state, result: result ?? null });
}

import "server-only";
import type { ImportRow } from "#generated/prisma/client.ts";
import { changedWire } from "#lib/contract/user-change.ts";
import type { User, UserDetail } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";
import { AppError } from "#lib/errors.ts";
import type { Deed, Words } from "./carry-out.ts";
import { changesOf, type FieldValues, fieldKeys, fieldOf, fieldValues, has } from "./fields.ts";
import { passwordOf } from "./ledger.ts";
import { ask, type Work } from "./work.ts";

export const applyWords: Words = { before: "pending", sent: "sent", done: "done", refused: "failed" };
export const undoWords: Words = { before: "done", sent: "undo_sent", done: "undone", refused: "left" };

/** The user that a row is about, as he is now; null where there is none. */
export async function userOf(work: Work, { account, thirdPartyId }: ImportRow): Promise<UserDetail | null> {
  const named = account
    ? { id: account, idKind: "account" as const }
    : { id: thirdPartyId ?? "", idKind: "thirdPartyId" as const };
  try {
    return await ask(work, users.lookUp, named);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

/** All that a user has, for the ledger to hold him against one day. */
function made(user: User) {
  const values = Object.fromEntries(fieldKeys.map((key) => [key, fieldOf(user, key)]));
  return { userId: user.id, made: values };
}

/** Adds the user of a row. Accounts are unique in the whole system: a second try cannot add a second user. */
export function creation(work: Work, row: ImportRow): Deed {
  const wanted = fieldValues(row.after);
  return {
    looksFirst: false,
    look: async () => {
      const user = await userOf(work, row);
      if (!user) return "open";
      return has(user, wanted) ? { done: made(user) } : { refused: "account_exists" };
    },
    act: async () => {
      const { changes, state } = changesOf(wanted);
      const password = await passwordOf(work.found, row.line);
      const user = await ask(work, users.create, {
        ...changes,
        name: String(wanted.name ?? ""),
        account: row.account ?? undefined,
        ...(row.thirdPartyId !== null && { thirdPartyId: row.thirdPartyId }),
        ...(state && { state }),
        ...(password !== null && { password }),
        notify: work.found.mayNotify,
      });
      return made(user);
    },
  };
}

/** Lets the user of a row have other values, unless somebody has given him yet others since. */
function replacement(work: Work, row: ImportRow, from: FieldValues, to: FieldValues): Deed {
  let current: UserDetail | null = null;
  return {
    looksFirst: true,
    look: async () => {
      current = await userOf(work, row);
      if (!current || (row.userId !== null && current.id !== row.userId)) return { refused: "vanished" };
      if (has(current, to)) return { done: {} };
      return has(current, from) ? "open" : { refused: "changed_since" };
    },
    act: async () => {
      if (!current) throw new Error("a change is looked at before it is made");
      const { changes, state } = changesOf(to);
      // The ledger says what becomes of the country; a user may have one without a number.
      const whole = { ...changedWire(current, changes), country: to.country ?? current.country };
      const status = state && { status: state === "disabled" ? 1 : 0 };
      await ask(work, users.replace, { account: current.account, whole: { ...whole, ...status } });
      return {};
    },
  };
}

export function change(work: Work, row: ImportRow): Deed {
  return replacement(work, row, fieldValues(row.before), fieldValues(row.after));
}

/** Gives the user of a row back what a change has replaced. */
export function restoration(work: Work, row: ImportRow): Deed {
  return replacement(work, row, fieldValues(row.after), fieldValues(row.before));
}

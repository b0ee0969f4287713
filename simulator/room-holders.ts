import { findMember } from "./members.ts";
import type { Room } from "./model/room.ts";
import type { Call } from "./route.ts";
import { holdsRooms } from "./terminal-types.ts";
import { refusedTerminal } from "./terminals.ts";
import type { World } from "./world.ts";

interface Holder {
  readonly kind: "member" | "device";
  readonly account: string;
  readonly name: string;
}

/** Who has a room: a user or a terminal; null while it is unassigned. */
export function holderOf(world: World, { holderId }: Room): Holder | null {
  if (holderId === null) return null;
  const terminal = world.terminals.get(holderId);
  const { account, name } = terminal ?? world.users.need(holderId);
  return { kind: terminal ? "device" : "member", account, name };
}

/**
 * The `holderId` of whom a path names: a user by account or third-party id, a terminal by its built-in account.
 * Throws 400 USG.201040000 when there is neither, USG.000000003 for a terminal of a model that takes no rooms.
 */
export function findHolder({ world, caller, params, query }: Call): string {
  const account = params.text("account");
  const accountType = query.int("accountType", 0);
  const terminal = accountType === 0 ? world.terminals.get(account) : undefined;
  if (!terminal || terminal.corpId !== caller.corpId) {
    return findMember(world, caller.corpId, account, accountType).userId;
  }
  if (holdsRooms(terminal.model)) return terminal.account;
  throw refusedTerminal(`A ${terminal.model} takes no rooms.`);
}

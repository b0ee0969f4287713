import type { User } from "../model/user.ts";

type Key = (user: User) => string | number;

/** The fields a user list can be sorted by. `ldapAccount` stands for no field of the answer: the account. */
const keys = new Map<string, Key>([
  ["userType", (user) => user.userType],
  ["adminType", (user) => user.adminType],
  ["ldapAccount", (user) => user.account],
  ["deptCode", (user) => user.deptCode],
  ["status", (user) => user.status],
  ["sortLevel", (user) => user.sortLevel],
]);

/** Chosen: without a known field the users come in the order they were created. */
export function sortUsers(users: User[], field: string | null, ascending: boolean): User[] {
  const key = keys.get(field ?? "");
  if (!key) return users;
  const sign = ascending ? 1 : -1;
  return users.toSorted((a, b) => sign * compare(key(a), key(b)));
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Collection } from "./collection.ts";
import type { GroupIndex } from "./indexes.ts";
import type { User } from "./model/user.ts";
import type { Rank, SortedIndex } from "./sorted-index.ts";

/** The fields a user list can be sorted by. `ldapAccount` stands for no field of the answer: the account. */
const ranks: Readonly<Record<string, (user: User) => Rank>> = {
  userType: (user) => user.userType,
  adminType: (user) => user.adminType,
  ldapAccount: (user) => user.account,
  deptCode: (user) => user.deptCode,
  status: (user) => user.status,
  sortLevel: (user) => user.sortLevel,
};

/** The users of each enterprise in ascending order, by the field's name. */
export function sortedUsers(
  users: Collection<User>,
  byCorp: GroupIndex<User>,
): ReadonlyMap<string, SortedIndex<User>> {
  return new Map(Object.entries(ranks).map(([field, rankOf]) => [field, users.order(byCorp, rankOf)]));
}

import type { User } from "#lib/contract/user-wire.ts";

/** What can be done with several users at once. */
export const batchActions = ["enable", "disable", "move", "remove"] as const;
export type BatchAction = (typeof batchActions)[number];

/** Whom an action is about, and who of the chosen stays as they are. */
type Choice = { affected: User[]; spared: User[] };

/**
 * Sorts those out whom an action would not change or the upstream would refuse: the default administrator is neither
 * disabled nor deleted, and one refusal would keep all who are named with him.
 */
export function choiceFor(action: BatchAction, chosen: readonly User[]): Choice {
  const { affected = [], spared = [] } = Object.groupBy(chosen, (user) =>
    isAffected(action, user) ? "affected" : "spared",
  );
  return { affected, spared };
}

function isAffected(action: BatchAction, { state, role }: User): boolean {
  switch (action) {
    case "enable":
      return state === "disabled";
    case "disable":
      return state !== "disabled" && role !== "owner";
    case "remove":
      return role !== "owner";
    case "move":
      return true;
  }
}

/** The accounts in blocks of so many. */
export function blocksOf(users: readonly User[], size: number): string[][] {
  const blocks = Math.ceil(users.length / size);
  return Array.from({ length: blocks }, (_, n) =>
    users.slice(n * size, (n + 1) * size).map(({ account }) => account),
  );
}

/**
 * `reading`: the file is coming in. `mapping`: waits for what its columns are. `checking`: the dry run. `ready`: waits to
 * be applied. `pausing`, `cancelling`: rows under way are finished. `failed`: the dry run could not be made.
 */
export const importStates = [
  "reading",
  "mapping",
  "checking",
  "ready",
  "applying",
  "pausing",
  "paused",
  "cancelling",
  "cancelled",
  "done",
  "undoing",
  "undone",
  "failed",
] as const;
export type ImportState = (typeof importStates)[number];

/** What a row would do. */
export const importOutcomes = ["create", "change", "unchanged", "refused"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What became of a row; `none` of those that nothing is to be done for. */
export const importResults = ["none", "pending", "sent", "done", "failed", "undone", "left"] as const;
export type ImportResult = (typeof importResults)[number];

/** The states in which some process works on an import, or will in a moment: a page asks again while it is in one. */
export const workingStates: readonly ImportState[] = [
  "reading",
  "checking",
  "applying",
  "pausing",
  "cancelling",
  "undoing",
];

/** An empty cell leaves a field as it is; one of these empties it. */
export const clearSigns: readonly string[] = ["[clear]", "[清空]"];

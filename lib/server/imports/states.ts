import "server-only";
import type { ImportState } from "#lib/contract/import-words.ts";

/** Wishes of people, and what the work itself ends in. */
export type ImportEvent =
  | "read"
  | "setMapping"
  | "checked"
  | "failed"
  | "apply"
  | "pause"
  | "paused"
  | "resume"
  | "cancel"
  | "cancelled"
  | "finished"
  | "undo";

export type Standing = { state: ImportState; isUndo: boolean };

const working: readonly ImportState[] = ["applying", "undoing"];
const isWorking = (state: ImportState) => working.includes(state);

/**
 * Where an import stands after an event; null where the event is none of its state: a command is refused then, and a
 * worker that comes too late leaves things as they are.
 */
export function after({ state, isUndo }: Standing, event: ImportEvent): ImportState | null {
  switch (event) {
    case "read":
      return state === "reading" ? "mapping" : null;
    case "setMapping":
      return ["mapping", "ready", "failed"].includes(state) ? "checking" : null;
    case "checked":
      return state === "checking" ? "ready" : null;
    case "failed":
      return state === "checking" ? "failed" : null;
    case "apply":
      return state === "ready" ? "applying" : null;
    case "pause":
      return isWorking(state) ? "pausing" : null;
    // The work also pauses itself, for what only a person can mend.
    case "paused":
      return state === "pausing" || isWorking(state) ? "paused" : null;
    case "resume":
      return state === "paused" ? (isUndo ? "undoing" : "applying") : null;
    // Half an undoing is no state to leave things in: it can be paused only.
    case "cancel":
      if (isUndo) return null;
      if (state === "paused") return "cancelled";
      return ["applying", "pausing"].includes(state) ? "cancelling" : null;
    case "cancelled":
      return state === "cancelling" ? "cancelled" : null;
    // Whoever wished to pause or cancel when there was nothing more to do gets the end.
    case "finished":
      if (isUndo) return ["undoing", "pausing"].includes(state) ? "undone" : null;
      return ["applying", "pausing", "cancelling"].includes(state) ? "done" : null;
    case "undo":
      return !isUndo && ["done", "cancelled"].includes(state) ? "undoing" : null;
  }
}

/** An import that has sent nothing yet can be forgotten without a trace upstream. */
export function isDiscardable(state: ImportState): boolean {
  return ["reading", "mapping", "checking", "ready", "failed"].includes(state);
}

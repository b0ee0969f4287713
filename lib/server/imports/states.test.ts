import { expect, it } from "vitest";
import { importStates } from "#lib/contract/import-words.ts";
import { after, type ImportEvent, isDiscardable } from "./states.ts";

/** Where each event leads from which state; from all others it is refused. */
const doing: Partial<Record<ImportEvent, Record<string, string>>> = {
  read: { reading: "mapping" },
  setMapping: { mapping: "checking", ready: "checking", failed: "checking" },
  checked: { checking: "ready" },
  failed: { checking: "failed" },
  apply: { ready: "applying" },
  pause: { applying: "pausing", undoing: "pausing" },
  paused: { pausing: "paused", applying: "paused", undoing: "paused" },
  resume: { paused: "applying" },
  cancel: { applying: "cancelling", pausing: "cancelling", paused: "cancelled" },
  cancelled: { cancelling: "cancelled" },
  finished: { applying: "done", pausing: "done", cancelling: "done" },
  undo: { done: "undoing", cancelled: "undoing" },
};
const undoing: typeof doing = {
  pause: { undoing: "pausing", applying: "pausing" },
  resume: { paused: "undoing" },
  cancel: {},
  finished: { undoing: "undone", pausing: "undone" },
  undo: {},
};

const cases = [false, true].flatMap((isUndo) =>
  Object.entries(isUndo ? undoing : doing).flatMap(([event, ways]) =>
    importStates.map((state) => ({ isUndo, event: event as ImportEvent, state, to: ways[state] ?? null })),
  ),
);

it.each(cases)("$event of an import that is $state (undo: $isUndo) leads to $to", (it) => {
  expect(after(it, it.event)).toBe(it.to);
});

it("lets go without a trace only of what has sent nothing", () => {
  const sent = ["applying", "pausing", "paused", "cancelling", "cancelled", "done", "undoing", "undone"];
  expect(importStates.filter((state) => !isDiscardable(state))).toEqual(sent);
});

import type { ImportDetails } from "#lib/contract/imports.ts";

/** How far an import, or undoing it, has come: rows done for good, rows in all, and minutes that the rest takes. */
export function workLeft({ results, outcomes, isUndo, rowsPerMinute }: ImportDetails) {
  const { done, failed, undone, left, sent, pending } = results;
  const total = isUndo ? done + undone + left + sent : outcomes.create + outcomes.change;
  const finished = isUndo ? undone + left : done + failed;
  const open = isUndo ? done + sent : pending + sent;
  return { finished, total, minutes: Math.round(open / rowsPerMinute) };
}

import "server-only";
import { z } from "zod";
import type { Import, Prisma, ImportRow as Row } from "#generated/prisma/client.ts";
import type { ImportOutcome, ImportResult } from "#lib/contract/import-words.ts";
import type { ImportRow } from "#lib/contract/imports.ts";
import { db } from "../db.ts";
import { literally } from "../literally.ts";
import { entriesOf, type FieldValues, fieldValues } from "./fields.ts";

export type RowFilters = {
  outcome?: ImportOutcome | undefined;
  state?: ImportResult | undefined;
  text?: string | undefined;
};

/** What one of the words for results stands for in the ledger, which tells sent for doing from sent for undoing. */
const states = {
  none: ["none"],
  pending: ["pending"],
  sent: ["sent", "undo_sent"],
  done: ["done"],
  failed: ["failed"],
  undone: ["undone"],
  left: ["left"],
} as const satisfies Record<ImportResult, readonly Row["state"][]>;

/** Rows of an import that filters leave; the text is part of an account, a third-party id or a name. */
export function rowsWhere(
  importId: string,
  { outcome, state, text }: RowFilters,
): Prisma.ImportRowWhereInput {
  const contains = { contains: literally(text ?? ""), mode: "insensitive" as const };
  return {
    importId,
    ...(outcome && { outcome }),
    ...(state && { state: { in: [...states[state]] } }),
    ...(text && { OR: [{ account: contains }, { thirdPartyId: contains }, { name: contains }] }),
  };
}

const params = z.record(z.string(), z.union([z.string(), z.number()]));
const names = z.record(z.string(), z.string());

/** A row as the contract tells it. */
export function shownRow({ departments }: Pick<Import, "departments">, row: Row): ImportRow {
  const named = names.parse(departments);
  const cells = (values: FieldValues) =>
    Object.fromEntries(
      entriesOf(values).map(([key, value]) => [
        key,
        key === "department" ? (named[String(value)] ?? String(value)) : String(value),
      ]),
    );
  const { line, outcome, reason, account, thirdPartyId, name, result } = row;
  return {
    ...{ line, outcome, reason, account, thirdPartyId, name, result },
    params: params.parse(row.params ?? {}),
    before: cells(fieldValues(row.before)),
    after: cells(fieldValues(row.after)),
    state: resultOf(row.state),
  };
}

function resultOf(state: Row["state"]): ImportResult {
  return state === "undo_sent" ? "sent" : state;
}

/** How many rows of each outcome, and of each result: counted, so that they always add up. */
export async function countsOf(ids: readonly string[]) {
  const groups = await db().importRow.groupBy({
    by: ["importId", "outcome", "state"],
    where: { importId: { in: [...ids] } },
    _count: { _all: true },
  });
  return (id: string) => {
    const outcomes = { create: 0, change: 0, unchanged: 0, refused: 0 };
    const results = { pending: 0, sent: 0, done: 0, failed: 0, undone: 0, left: 0 };
    for (const { importId, outcome, state, _count } of groups) {
      if (importId !== id) continue;
      outcomes[outcome] += _count._all;
      const result = resultOf(state);
      if (result !== "none") results[result] += _count._all;
    }
    return { outcomes, results };
  };
}

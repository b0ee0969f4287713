import "server-only";
import type { RowReason } from "#lib/contract/import-reasons.ts";

/** What the sentence of a reason names. */
export type Params = Record<string, string | number>;
export type RowRefusal = { reason: RowReason; params: Params };

export function because(reason: RowReason, params: Params = {}): RowRefusal {
  return { reason, params };
}

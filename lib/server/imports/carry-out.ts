import "server-only";
import type { ImportRow, ImportRowState } from "#generated/prisma/client.ts";
import { AppError } from "#lib/errors.ts";
import { type Entry, enter } from "./ledger.ts";
import { verdictOf } from "./verdict.ts";
import type { Work } from "./work.ts";

/** What stands upstream: the deed's end already, or room for it, or something that forbids it. */
export type Seen = "open" | { done: Omit<Entry, "state"> } | { refused: string };

/** One thing to do upstream, which can be looked for before it is done again. */
export type Deed = {
  /** Whether it is looked for even before it is first tried. */
  looksFirst: boolean;
  look: () => Promise<Seen>;
  act: () => Promise<Omit<Entry, "state">>;
};

/** The ledger's words for it: before, while the answer is out, and at the two ends. */
export type Words = Record<"before" | "sent" | "done" | "refused", ImportRowState>;

/** Finds out what became of a row that was sent, and sends nothing: where nothing did, it is as before. */
export async function settle(work: Work, row: ImportRow, deed: Deed, words: Words): Promise<void> {
  const seen = await looked(deed);
  const entry = seen === "open" ? { state: words.before } : entryOf(seen, words);
  await enter(work.found, work.holder, [row.line], [words.sent], entry);
}

/** How often one row is sent, at the most, where the upstream does not say what became of it. */
const mostTries = 3;

/**
 * Does a row's deed once. It stands in the ledger as sent before the upstream hears of it; whoever finds it so, after an
 * answer that did not come or a worker that was killed, looks upstream before sending it again.
 * @throws AppError where nothing is known yet, or nothing can be done now; LeaseLost; the signal's reason, where the row
 * has not been sent. The row stands as it may be taken up again
 */
export async function carryOut(work: Work, row: ImportRow, deed: Deed, words: Words): Promise<void> {
  const write = (entry: Entry) =>
    enter(work.found, work.holder, [row.line], [words.before, words.sent], entry);
  let isUnsure = row.state === words.sent;
  for (let tries = 1; ; tries += 1) {
    if (isUnsure || deed.looksFirst) {
      const seen = await looked(deed);
      if (seen !== "open") return write(entryOf(seen, words));
    }
    await write({ state: words.sent });
    try {
      return await write({ state: words.done, ...(await deed.act()) });
    } catch (error) {
      if (work.signal.aborted && error === work.signal.reason) {
        await write({ state: words.before });
        throw error;
      }
      const { kind, reason } = verdictOf(error);
      if (kind === "later" || kind === "halt") {
        await write({ state: words.before });
        throw error;
      }
      if (kind === "refused") {
        // It may be there by our own earlier try.
        const seen = isUnsure ? await looked(deed) : "open";
        return write(seen === "open" ? { state: words.refused, result: reason } : entryOf(seen, words));
      }
      isUnsure = true;
      if (tries < mostTries) continue;
      const seen = await looked(deed);
      return write(seen === "open" ? { state: words.refused, result: reason } : entryOf(seen, words));
    }
  }
}

function entryOf(seen: Exclude<Seen, "open">, words: Words): Entry {
  return "done" in seen
    ? { state: words.done, ...seen.done }
    : { state: words.refused, result: seen.refused };
}

async function looked(deed: Deed): Promise<Seen> {
  try {
    return await deed.look();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { kind, reason } = verdictOf(error);
    if (kind === "refused") return { refused: reason };
    throw error;
  }
}

import "server-only";
import { createTranslator } from "use-intl/core";
import { z } from "zod";
import type { ImportRow as Row } from "#generated/prisma/client.ts";
import { type ImportRow, imports } from "#lib/contract/imports.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { loadMessages } from "#lib/i18n/messages.ts";
import { type Context, enterpriseOf } from "../context.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { tableFile } from "../spreadsheets/table-file.ts";
import { importOf } from "./changes.ts";
import { columnsOf } from "./check.ts";
import { reasonTexts } from "./reason-texts.ts";

const size = 500;

const asked = z.object({
  outcome: z.string().optional(),
  state: z.string().optional(),
  text: z.string().optional(),
  /** `report`: what became of the rows. `again`: the rows themselves, to be mended and imported once more. */
  as: z.enum(["report", "again"]).catch("report"),
});

/**
 * Rows of an import as CSV, as the reader takes them; never a password. The first part is read before anything is
 * answered.
 * @param filters as they came in the address: those of `imports.rows`, and `as`
 * @param contextNow asked before each part: whoever takes long may have been signed out, or entered elsewhere, meanwhile
 * @throws AppError of `execute` and of `contextNow`; later ones break the file off
 */
export async function rowsFile(
  id: string,
  filters: Record<string, string>,
  contextNow: () => Promise<Context>,
): Promise<AsyncGenerator<Uint8Array>> {
  const { as, ...where } = asked.parse(filters);
  const context = await contextNow();
  // Another enterprise's import is as absent as none, however the reader has moved meanwhile.
  const read = async (after: number) => {
    const input = { ...where, id, after, size } as InputOf<typeof imports.following>;
    return execute(imports.following, input, await contextNow());
  };
  const first = await read(0);
  async function* parts() {
    for (let part = first; ; part = await read(part.at(-1)?.line ?? 0)) {
      yield part;
      if (part.length < size) return;
    }
  }
  const file = as === "again" ? again(id, context, parts()) : report(context.locale, parts());
  return tableFile(file, "csv");
}

async function* report(locale: Locale, parts: AsyncIterable<readonly ImportRow[]>) {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "import-reasons" });
  const texts = reasonTexts(locale, messages);
  const columns = ["line", "outcome", "state", "why", "account", "thirdPartyId", "name", "changes"] as const;
  yield [columns.map((key) => t(`columns.${key}`))];
  for await (const part of parts) {
    yield part.map((row) => {
      const { line, outcome, state, account, thirdPartyId, name } = row;
      const ids = [account, thirdPartyId, name].map((text) => text ?? "");
      return [
        String(line),
        t(`outcomes.${outcome}`),
        t(`states.${state}`),
        texts.why(row),
        ...ids,
        texts.changes(row),
      ];
    });
  }
}

/** In the file's own columns. Rows that were taken hold no cells as they came: theirs are what the ledger wants. */
async function* again(id: string, { caller }: Context, parts: AsyncIterable<readonly ImportRow[]>) {
  const found = await importOf(id, enterpriseOf(caller)?.id ?? "");
  const columns = columnsOf(found);
  yield [found.head];
  for await (const part of parts) {
    const lines = part.map(({ line }) => line);
    const rows = await db().importRow.findMany({ where: { importId: id, line: { in: lines } } });
    const byLine = new Map(rows.map((row): [number, Row] => [row.line, row]));
    yield part.map((row) => {
      const { cells = [] } = byLine.get(row.line) ?? {};
      if (cells.length > 0) return cells;
      const { account, third_party_id, ...fields } = {
        account: row.account ?? "",
        third_party_id: row.thirdPartyId ?? "",
        name: row.name ?? "",
        ...row.after,
      };
      const values: Record<string, string> = { ...fields, account, third_party_id };
      return columns.map((key) => (key === null ? "" : (values[key] ?? "")));
    });
  }
}

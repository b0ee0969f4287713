import "server-only";
import { type Binding, bindings } from "#lib/contract/bindings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import type { Context } from "./context.ts";
import { execute } from "./execute.ts";
import { tableFile } from "./spreadsheets/table-file.ts";

const size = 1_000;

const columns = [
  { key: "thirdPartyId", header: "third_party_id" },
  { key: "way", header: "way" },
  { key: "account", header: "account" },
  { key: "name", header: "name" },
  { key: "state", header: "state" },
  { key: "lastSignedInAt", header: "last_signed_in_at" },
  { key: "checkedAt", header: "checked_at" },
  { key: "createdAt", header: "created_at" },
] as const satisfies { key: keyof Binding; header: string }[];

type Filters = Record<string, string>;

/**
 * The caller's bindings as CSV, read from the database as the reader takes them. Never a password. The first part is
 * read before anything is answered.
 * @param filters as they came: `text`, `state`, `way`
 * @param contextNow asked before each part; see `serveFile`
 * @throws AppError of `execute`: `forbidden`, `invalid_input`; of `contextNow`. Later ones break the file off
 */
export async function exportBindings(
  { text, state, way }: Filters,
  contextNow: () => Promise<Context>,
): Promise<AsyncGenerator<Uint8Array>> {
  const filters = { text, state, way } as Partial<InputOf<typeof bindings.following>>;
  const read = async (after: string) =>
    execute(bindings.following, { ...filters, after, size }, await contextNow());
  const first = await read("");
  async function* batches() {
    yield [columns.map(({ header }) => header), ...first.map(cells)];
    for (let part = first; part.length === size; ) {
      part = await read(part.at(-1)?.thirdPartyId ?? "");
      yield part.map(cells);
    }
  }
  return tableFile(batches(), "csv");
}

function cells(binding: Binding): string[] {
  return columns.map(({ key }) => binding[key] ?? "");
}

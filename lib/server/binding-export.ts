import "server-only";
import { stringify } from "csv-stringify/sync";
import { type Binding, bindings } from "#lib/contract/bindings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { bindingHome } from "./binding-list.ts";
import type { Context } from "./context.ts";
import { execute } from "./execute.ts";

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
] satisfies { key: keyof Binding; header: string }[];

type Filters = Record<string, string>;

/**
 * The caller's bindings as CSV, read from the database as the reader takes them. Never a password. Cells that a
 * spreadsheet would run begin with an apostrophe. The first part is read before anything is answered.
 * @param filters as they came: `text`, `state`, `way`
 * @param contextNow asked before each part: whoever takes hours may have been signed out, or entered elsewhere, meanwhile
 * @throws AppError of `execute`: `forbidden`, `invalid_input`; of `contextNow`. Later ones break the file off
 */
export async function exportBindings(
  { text, state, way }: Filters,
  contextNow: () => Promise<Context>,
): Promise<ReadableStream<Uint8Array>> {
  const filters = { text, state, way } as Partial<InputOf<typeof bindings.following>>;
  let home: string | undefined;
  const read = async (after: string) => {
    const context = await contextNow();
    const part = await execute(bindings.following, { ...filters, after, size }, context);
    home ??= bindingHome(context).id;
    if (bindingHome(context).id !== home) throw new AppError("conflict", "another enterprise");
    return part;
  };
  const first = await read("");
  async function* parts() {
    // Spreadsheets take a file for UTF-8 by this mark.
    yield `\ufeff${lines(first, true)}`;
    for (let part = first; part.length === size; ) {
      part = await read(part.at(-1)?.thirdPartyId ?? "");
      yield lines(part, false);
    }
  }
  return streamOf(parts());
}

function lines(part: Binding[], header: boolean): string {
  return stringify(part, { columns, header, escape_formulas: true, record_delimiter: "windows" });
}

/** Reads on only as fast as somebody takes it. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

import type { NextRequest } from "next/server";
import { userFiles } from "#lib/contract/user-files.ts";
import { execute } from "#lib/server/execute.ts";
import { serveFile } from "#lib/server/serve-file.ts";
import { isExampleMark } from "#lib/server/spreadsheets/checked-rows.ts";
import { tableFile } from "#lib/server/spreadsheets/table-file.ts";
import { fileWish } from "#lib/server/user-file.ts";

/** A file of users to fill in, with one example row that an import leaves out. */
export async function GET(request: NextRequest): Promise<Response> {
  return serveFile(request, "userFiles.template", async (contextNow) => {
    const context = await contextNow();
    const wish = fileWish(Object.fromEntries(request.nextUrl.searchParams), context.locale);
    const rows = await execute(userFiles.template, { language: wish.locale }, context);
    async function* batches() {
      yield rows;
    }
    return {
      format: wish.format,
      name: "users-template",
      parts: tableFile(batches(), wish.format, isExampleMark),
    };
  });
}

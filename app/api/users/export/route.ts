import type { NextRequest } from "next/server";
import { serveFile } from "#lib/server/serve-file.ts";
import { type ExportFilters, exportUsers } from "#lib/server/user-export.ts";
import { fileWish } from "#lib/server/user-file.ts";

/** The users that the filters in the address leave, as a file of whatever length that an import reads. */
export async function GET(request: NextRequest): Promise<Response> {
  const { format, language, ...filters } = Object.fromEntries(request.nextUrl.searchParams);
  return serveFile(request, "userFiles.part", async (contextNow) => {
    const wish = fileWish({ format, language }, (await contextNow()).locale);
    const { text, department, below, state, role }: ExportFilters = filters;
    const parts = await exportUsers({ text, department, below, state, role }, wish, contextNow);
    return { format: wish.format, name: "users", parts };
  });
}

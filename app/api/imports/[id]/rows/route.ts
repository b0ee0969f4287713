import type { NextRequest } from "next/server";
import { imports } from "#lib/contract/imports.ts";
import { rowsFile } from "#lib/server/imports/rows-file.ts";
import { serveFile } from "#lib/server/serve-file.ts";

type Segments = { params: Promise<{ id: string }> };

/** The rows of an import that the filters in the address leave, as a CSV file of whatever length. */
export async function GET(request: NextRequest, { params }: Segments): Promise<Response> {
  const { id } = await params;
  const filters = Object.fromEntries(request.nextUrl.searchParams);
  return serveFile(request, imports.following.name, async (contextNow) => ({
    format: "csv",
    name: "import-rows",
    parts: await rowsFile(id, filters, contextNow),
  }));
}

import type { NextRequest } from "next/server";
import { exportBindings } from "#lib/server/binding-export.ts";
import { serveFile } from "#lib/server/serve-file.ts";

/** The bindings that the filters in the address leave, as a CSV file of whatever length. */
export async function GET(request: NextRequest): Promise<Response> {
  const filters = Object.fromEntries(request.nextUrl.searchParams);
  return serveFile(request, "bindings.following", async (contextNow) => ({
    format: "csv",
    name: "bindings",
    parts: await exportBindings(filters, contextNow),
  }));
}

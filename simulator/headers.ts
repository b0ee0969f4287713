import type { IncomingHttpHeaders } from "node:http";

/** A header's value; undefined when it is absent. */
export function headerText(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}

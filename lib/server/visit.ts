import "server-only";
import { clientAddress } from "./client-address.ts";
import { requestIdOf } from "./request-context.ts";

/** Where a request came from, for the list of sessions and the audit. */
export type Visit = {
  address: string;
  /** What the browser calls itself, cut to 256 characters; null where it says nothing. */
  userAgent: string | null;
  requestId: string;
};

export function visitOf(request: Request): Visit {
  return {
    address: clientAddress(request),
    userAgent: request.headers.get("user-agent")?.slice(0, 256) || null,
    requestId: requestIdOf(request),
  };
}

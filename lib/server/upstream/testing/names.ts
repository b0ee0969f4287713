import { createHash, randomUUID } from "node:crypto";
import type { Connection } from "../connection.ts";
import type { Identity } from "../sign.ts";

/** The enterprise with an app of its own; fixed, so that all processes of a test mean the same rows. */
export const own = "018f0000-0000-7000-8000-000000000001";
/** The enterprise that only the provider's app serves. */
export const served = "018f0000-0000-7000-8000-000000000003";

/** A third-party user of the enterprise with an app of its own. */
export const mei: Identity = { kind: "user", userId: "mei.chen" };

/** What the token keeper is asked with. */
export function targetOf(connection: Connection, identity: Identity) {
  return { connection, identity, requestId: randomUUID() };
}

/** Tokens are compared by this between processes, so that none of them prints one. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

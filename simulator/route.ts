import type { IncomingHttpHeaders } from "node:http";
import type { Values } from "./values.ts";
import type { World } from "./world.ts";

/** What a person is to the upstream. A corp owner is the enterprise's default administrator. */
export type Role = "sp-admin" | "corp-owner" | "corp-admin" | "user";

/** Who makes a call. On an anonymous route role, corpId and userId are empty unless a live token came along. */
export interface Caller {
  readonly role: Role | "";
  readonly corpId: string;
  /** The platform's user id, 32 hex digits. */
  readonly userId: string;
  /** The id given at log-in: third-party id or account; empty when an app signed in as an administrator. */
  readonly signedInAs: string;
}

/** Whom a route lets in. `any` is every holder of an access token. */
export type Admitted = Role | "anonymous" | "any";

/** One request after all checks; path, query and body hold only valid values of the documented types. */
export interface Call {
  readonly world: World;
  readonly caller: Caller;
  readonly params: Values;
  readonly query: Values;
  readonly body: Values;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds since the epoch by the world's clock. */
  readonly now: number;
  readonly ip: string;
}

/** What a handler may answer: a plain JSON value, or nothing for 200 with an empty body. */
export type Answer = object | undefined;

export interface Route {
  readonly caller: readonly Admitted[];
  /** Returns the answer, or throws an UpstreamError. */
  readonly handle: (call: Call) => Answer;
}

/** Routes by `"METHOD /path/{param}"`, spelt as in the API reference. */
export type Routes = Readonly<Record<string, Route>>;

/**
 * True when a caller of this role may use a route.
 * Chosen: administrators are members of their enterprise and may do what a user may; the SP's may not act
 * inside an enterprise (the documented way is a log-in with that enterprise's corpId).
 */
export function admits(admitted: readonly Admitted[], role: Caller["role"]): boolean {
  if (admitted.includes("anonymous")) return true;
  if (role === "") return false;
  if (admitted.includes("any") || admitted.includes(role)) return true;
  if (role === "corp-owner") return admitted.includes("corp-admin") || admitted.includes("user");
  if (role === "corp-admin") return admitted.includes("user");
  return false;
}

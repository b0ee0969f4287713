import "server-only";
import { AppError } from "#lib/errors.ts";
import { log } from "../log.ts";
import { originOf } from "./pool.ts";
import { sign } from "./sign.ts";
import { appRequest, signOut, submit } from "./sign-in.ts";

/** An app as somebody has just typed it in. */
export type Candidate = { kind: "sp" | "enterprise"; host: string; appId: string; appKey: string };

/** Who signs in with an app: the service provider itself, or an enterprise. With the upstream's id of it. */
export type Became = { kind: "sp"; spId: string | null } | { kind: "enterprise"; corpId: string };

/** Of the service provider's administrators; see the roles of meeting_21_0311. */
const spUserType = 1;

/**
 * Tries an app that is not stored yet: signs in as its administrator, says who that turned out to be, and signs out.
 * Throws `conflict` (reason `host_refused`) before anything is sent, `upstream_rejected` for a wrong id or key,
 * `invalid_input` (reason `app_kind_differs`) where the app is of the other kind, and the gateway's own errors.
 */
export async function probe({ kind, host, appId, appKey }: Candidate, requestId: string): Promise<Became> {
  const origin = originOf(host);
  const signed = sign({ app: { kind, appId, appKey }, identity: { kind }, now: Date.now() });
  const { token, user } = await submit(origin, appRequest(signed, {}, requestId), requestId);
  // Nobody uses this token again; one that lives on harms nobody either.
  await signOut(origin, token).catch((error: unknown) =>
    log().warn({ err: error, requestId }, "a token that was only tried could not be signed out"),
  );
  const isProvider = user?.userType === spUserType;
  if (kind === "sp" && isProvider) return { kind, spId: user?.spId || null };
  if (kind === "enterprise" && !isProvider && user?.companyId) return { kind, corpId: user.companyId };
  const reason = "app_kind_differs";
  throw new AppError("invalid_input", "the app is of the other kind", { reason, fields: { kind: reason } });
}

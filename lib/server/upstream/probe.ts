import "server-only";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { log } from "../log.ts";
import { originOf } from "./pool.ts";
import { admitSignIn } from "./quota.ts";
import { sign } from "./sign.ts";
import { appPath, appRequest, signOut, submit } from "./sign-in.ts";

/** An app as somebody has just typed it in, or as it is registered. */
export type Candidate = { kind: "sp" | "enterprise"; host: string; appId: string; appKey: string };

/** Who signs in with an app: the service provider itself, or an enterprise. With the upstream's id of it. */
export type Became = { kind: "sp"; spId: string | null } | { kind: "enterprise"; corpId: string };

/** Of the service provider's administrators; see the roles of meeting_21_0311. */
const spUserType = 1;

/**
 * Tries an app and a key, stored or not: signs in as its administrator, says who that turned out to be, and signs out.
 * Throws `conflict` (reason `host_refused`) and `rate_limited` (the quota is used up) before anything is sent,
 * `upstream_rejected` for a wrong id or key, `invalid_input` (reason `app_kind_differs`) where the app is of the other
 * kind, and the gateway's own errors.
 */
export async function probe(candidate: Candidate, requestId: string): Promise<Became> {
  const { kind, host, appId, appKey } = candidate;
  const origin = originOf(host);
  const signed = sign({ app: { kind, appId, appKey }, identity: { kind }, now: Date.now() });
  await admitted(candidate, origin);
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

/** A registered app shares its quota with all its other calls; the upstream may know one that the portal does not. */
async function admitted({ host, appId }: Candidate, origin: string): Promise<void> {
  const app = await db().app.findUnique({
    where: { host_appId: { host, appId } },
    select: { id: true, enterpriseId: true },
  });
  await admitSignIn(app?.id ?? `${origin} ${appId}`, appPath, app?.enterpriseId ?? "");
}

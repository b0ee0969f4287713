import "server-only";
import type { Binding } from "#generated/prisma/client.ts";
import { bindingFor, noteEvent } from "../bindings.ts";
import { db } from "../db.ts";
import { log } from "../log.ts";
import type { Connection } from "./connection.ts";

/** What a sign-in's answer tells of whose token it is. */
type Told =
  | { userId?: string | null; ucloginAccount?: string | null; name?: string | null }
  | null
  | undefined;

/**
 * Notes in a third-party id's binding which account it turned out to be and when; where there is no binding, one is made,
 * so that every id is seen tied. The only place that learns from sign-ins. Failing to is no reason to refuse the token.
 */
export async function noteSignIn(
  { enterpriseId }: Connection,
  thirdPartyId: string,
  known: Binding | null,
  user: Told,
): Promise<void> {
  if (enterpriseId === null) return;
  try {
    const binding = known ?? (await bindingFor(enterpriseId, thirdPartyId));
    const facts = learnedFrom(binding, user);
    const isNews = Object.entries(facts).some(([name, value]) => binding[name as keyof Binding] !== value);
    const data = { ...facts, foundAccount: null, lastSignedInAt: new Date() };
    const updated = await db().binding.update({ where: { id: binding.id }, data });
    if (isNews) await noteEvent(updated, "learned", null);
  } catch (error) {
    log().warn({ err: error, thirdPartyId }, "could not note an account");
  }
}

/** Notes that the password of a binding is refused, once. */
export async function noteRefusedPassword({ id }: Pick<Binding, "id">): Promise<void> {
  const [changed] = await db().binding.updateManyAndReturn({
    where: { id, way: "password", state: { not: "password_refused" } },
    data: { state: "password_refused" },
  });
  if (changed) await noteEvent(changed, "drifted", null);
}

/** In way `password` the portal says which account it is, the upstream only who that is. */
function learnedFrom({ way }: Binding, user: Told): Partial<Binding> {
  return {
    state: "working",
    ...(user?.userId && { upstreamUserId: user.userId }),
    ...(user?.name && { name: user.name }),
    ...(way === "app" && user?.ucloginAccount && { account: user.ucloginAccount }),
  };
}

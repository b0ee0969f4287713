import "server-only";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { log } from "../log.ts";
import { type Connection, openKey, validKeys } from "./connection.ts";
import { noteSignIn } from "./learned.ts";
import { signInByPassword } from "./password-sign-in.ts";
import { admitSignIn } from "./quota.ts";
import { type Identity, sign } from "./sign.ts";
import { appPath, appRequest, isKeyRefused, type Profile, submit } from "./sign-in.ts";
import type { SignedIn } from "./token-store.ts";

/**
 * Signs in as an identity and answers its token and how long it lives from now: by app id (meeting_21_0311), or by
 * account and password (meeting_21_0306) where the user's binding says so; the binding notes what came of it. Only the
 * token keeper calls this.
 * Throws AppError: `not_bound` for what an administrator took apart; what the upstream refused (`upstream_rejected`
 * with a reason), could not be reached, took too long; `conflict` without a key; `invalid_input` for identities that cannot be signed.
 */
export async function signIn(
  connection: Connection,
  identity: Identity,
  requestId: string,
): Promise<SignedIn> {
  const binding = await bindingOf(connection, identity);
  if (binding?.state === "unbound") throw new AppError("not_bound");
  const { token, lifeMs, user } =
    binding?.way === "password"
      ? await signInByPassword(connection, binding, requestId)
      : await signInByApp(connection, identity, newcomer(binding), requestId);
  if (identity.kind === "user") await noteSignIn(connection, identity.userId, binding, user);
  return { token, ownerId: user?.userId ?? "", lifeMs };
}

type Binding = NonNullable<Awaited<ReturnType<typeof bindingOf>>>;

async function bindingOf({ enterpriseId }: Connection, identity: Identity) {
  if (identity.kind !== "user" || enterpriseId === null) return null;
  return db().binding.findUnique({
    where: { enterpriseId_thirdPartyId: { enterpriseId, thirdPartyId: identity.userId } },
    include: {
      enterprise: { select: { corpId: true } },
      users: { select: { name: true, email: true, identities: { select: { email: true } } }, take: 2 },
    },
  });
}

/** What goes into the directory when the upstream allocates an account; known accounts keep what is written there. */
function newcomer(binding: Binding | null): Profile {
  const [user, another] = binding?.users ?? [];
  if (!user || another || binding?.account || binding?.upstreamUserId) return {};
  const [email] = [user.email, ...user.identities.map((identity) => identity.email)].filter(Boolean);
  return { userName: user.name, ...(email && { userEmail: email }) };
}

/**
 * The newest key signs. While the one before it lives, it signs where the upstream refuses the newest, and no call
 * fails. Throws the newest's refusal when none is taken.
 */
async function signInByApp(
  { app, corpId, origin, enterpriseId }: Connection,
  identity: Identity,
  profile: Profile,
  requestId: string,
) {
  let refusal: unknown;
  for (const key of await validKeys(app.id)) {
    const appKey = openKey(key, app.enterpriseId);
    const signed = sign({ app: { ...app, appKey }, corpId, identity, now: Date.now() });
    await admitSignIn(app.id, appPath, enterpriseId ?? "");
    try {
      return await submit(origin, appRequest(signed, profile, requestId), requestId);
    } catch (error) {
      if (!isKeyRefused(error)) throw error;
      log().warn({ requestId, app: app.id, key: key.id }, "an app key is refused");
      refusal ??= error;
    }
  }
  throw refusal;
}

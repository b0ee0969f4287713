import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { noteEvent } from "./bindings.ts";
import { db } from "./db.ts";
import { encrypt } from "./secrets.ts";
import { noteRefusedPassword } from "./upstream/learned.ts";
import { bindingPlace } from "./upstream/password-sign-in.ts";

/** Which bindings sign in with an account: those of one enterprise, or wherever the upstream has confirmed it. */
export type SignedInWith = { account: string } & Pick<
  Prisma.BindingWhereInput,
  "enterpriseId" | "enterprise" | "upstreamUserId"
>;

const signingIn = (which: SignedInWith) =>
  ({ ...which, way: "password", state: { not: "unbound" } }) satisfies Prisma.BindingWhereInput;

/**
 * Stores an account's new password in every binding that signs in with it, so that no call sends the one before:
 * several ids may share an account. A binding that is tied to something else meanwhile is left as it is.
 * @param actorName who changed it, for the bindings' history
 */
export async function keepNewPassword(
  which: SignedInWith,
  password: string,
  actorName: string,
): Promise<void> {
  for (const { id, enterpriseId, passwordCipher, state, lastSignedInAt } of await db().binding.findMany({
    where: signingIn(which),
  })) {
    const isRefused = state === "password_refused";
    const [changed] = await db().binding.updateManyAndReturn({
      where: { id, passwordCipher },
      data: {
        passwordCipher: encrypt(password, bindingPlace(id, enterpriseId)),
        ...(isRefused && { state: lastSignedInAt ? "working" : "unused" }),
      },
    });
    if (changed) await noteEvent(changed, isRefused ? "repaired" : "learned", actorName);
  }
}

/** Notes that the stored passwords of an account are of no use any more: the upstream has made up another one. */
export async function dropOldPassword(which: SignedInWith): Promise<void> {
  const known = await db().binding.findMany({ where: signingIn(which), select: { id: true } });
  for (const binding of known) await noteRefusedPassword(binding);
}

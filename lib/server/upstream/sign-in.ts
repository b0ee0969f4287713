import "server-only";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { log } from "../log.ts";
import { decrypt, type Place } from "../secrets.ts";
import { type Connection, openKey, validKeys } from "./connection.ts";
import { faultError, refusalError, refusalOf } from "./errors.ts";
import { Fault } from "./fault.ts";
import type { WireRequest } from "./request.ts";
import { type Reply, send } from "./send.ts";
import { apiClientType, type Identity, type Signed, sign } from "./sign.ts";

export type SignedIn = { token: string; lifeMs: number };

const answer = z
  .object({
    accessToken: z.string().min(1),
    validPeriod: z.number().nullish(),
    expireTime: z.number().nullish(),
    createTime: z.number().nullish(),
    user: z
      .object({
        userId: z.string().nullish(),
        ucloginAccount: z.string().nullish(),
        userType: z.number().nullish(),
        companyId: z.string().nullish(),
      })
      .nullish(),
  })
  .transform(({ accessToken, validPeriod, expireTime, createTime, user }) => ({
    token: accessToken,
    // expireTime is in seconds of the upstream's clock, createTime in milliseconds.
    lifeMs: validPeriod ? validPeriod * 1000 : (expireTime ?? 0) * 1000 - (createTime ?? Date.now()),
    user,
  }))
  .refine(({ lifeMs }) => lifeMs > 0);

/**
 * Signs in as an identity and answers its token and how long it lives from now: by app id (meeting_21_0311), or by
 * account and password (meeting_21_0306) where the user's binding says so. Only the token keeper calls this.
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
      ? await submit(connection.origin, passwordRequest(binding, requestId), requestId)
      : await signInByApp(connection, identity, newcomer(binding), requestId);
  if (binding) await noteAccount(binding, user);
  return { token, lifeMs };
}

/**
 * Sends a sign-in and answers the token with what the upstream tells of whose it is.
 * Throws what the upstream refused, or that it gave no usable answer.
 */
export async function submit(origin: string, request: WireRequest, requestId: string) {
  const reply = await attempt(origin, request);
  if (reply.status !== 200) throw refused(reply, requestId);
  const parsed = answer.safeParse(reply.json);
  if (!parsed.success) throw faultError(new Fault("malformed", "the sign-in answered no token"));
  return parsed.data;
}

/** Ends a token's life (meeting_21_0309). A token that is dead already is no failure. */
export async function signOut(origin: string, token: string): Promise<void> {
  const headers = { "X-Access-Token": token };
  const reply = await attempt(origin, { method: "DELETE", path: "/v1/usg/acs/token", headers });
  if (reply.status !== 200 && reply.status !== 401) throw refusalError(reply);
}

/** Where a binding's password is kept. */
export function bindingPlace(row: string, enterpriseId: string): Place {
  return { table: "Binding", column: "passwordCipher", row, enterprise: enterpriseId };
}

async function attempt(origin: string, request: WireRequest): Promise<Reply> {
  try {
    return await send(origin, "sign-in", request, { attempts: 0 });
  } catch (error) {
    throw faultError(error);
  }
}

function refused(reply: Reply, requestId: string) {
  log().warn({ requestId, upstream: refusalOf(reply) }, "upstream refused a sign-in");
  return refusalError(reply);
}

type Binding = NonNullable<Awaited<ReturnType<typeof bindingOf>>>;

async function bindingOf({ enterpriseId }: Connection, identity: Identity) {
  if (identity.kind !== "user" || enterpriseId === null) return null;
  return db().binding.findUnique({
    where: { enterpriseId_thirdPartyId: { enterpriseId, thirdPartyId: identity.userId } },
    include: { users: { select: { name: true, email: true }, take: 2 } },
  });
}

/** What goes into the directory when the upstream allocates an account; known accounts keep what is written there. */
function newcomer(binding: Binding | null): Profile {
  const [user, another] = binding?.users ?? [];
  if (!user || another || binding?.account || binding?.upstreamUserId) return {};
  return { userName: user.name, ...(user.email && { userEmail: user.email }) };
}

type Profile = { userName?: string; userEmail?: string };

/**
 * The newest key signs. While the one before it lives, it signs where the upstream refuses the newest, and no call
 * fails. Throws the newest's refusal when none is taken.
 */
async function signInByApp(
  { app, corpId, origin }: Connection,
  identity: Identity,
  profile: Profile,
  requestId: string,
) {
  let refusal: unknown;
  for (const key of await validKeys(app.id)) {
    const appKey = openKey(key, app.enterpriseId);
    const signed = sign({ app: { ...app, appKey }, corpId, identity, now: Date.now() });
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

/** Whether a sign-in failed because of its app id or key, as far as the upstream tells (USG.206010025, or a bare 401). */
export function isKeyRefused(error: unknown): boolean {
  const { reason = "" } = error instanceof AppError ? error.details : {};
  return ["app_refused", "sign_in_refused"].includes(reason);
}

/** The app id sign-in that somebody has signed; `profile` is for an account that it may allocate. */
export function appRequest(
  { authorization, body }: Signed,
  profile: Profile,
  requestId: string,
): WireRequest {
  return {
    method: "POST",
    path: "/v2/usg/acs/auth/appauth",
    body: JSON.stringify({ ...body, ...profile }),
    headers: {
      Authorization: authorization,
      "X-Token-Type": "LongTicket",
      "Content-Type": "application/json; charset=UTF-8",
      "X-Request-Id": requestId,
    },
  };
}

function passwordRequest(binding: Binding, requestId: string): WireRequest {
  const { account, passwordCipher } = binding;
  if (!account || !passwordCipher)
    throw new AppError("not_bound", "no account or password", { reason: "no_password" });
  // In a Basic header a colon would cut the account short, to one that may be somebody else's.
  if (account.includes(":"))
    throw new AppError("invalid_input", "account", { reason: "identity_unsignable" });
  const password = decrypt(passwordCipher, bindingPlace(binding.id, binding.enterpriseId));
  return {
    method: "POST",
    path: "/v1/usg/acs/auth/account",
    body: JSON.stringify({ account, clientType: apiClientType, createTokenType: 0 }),
    headers: {
      Authorization: `Basic ${Buffer.from(`${account}:${password}`).toString("base64")}`,
      "Content-Type": "application/json; charset=UTF-8",
      "X-Request-Id": requestId,
    },
  };
}

/** The portal notes which account a third-party id turned out to be; failing to is no reason to refuse the token. */
async function noteAccount({ id, way }: Binding, user: z.output<typeof answer>["user"]): Promise<void> {
  const data = {
    lastSignedInAt: new Date(),
    ...(user?.userId && { upstreamUserId: user.userId }),
    ...(way === "app" && user?.ucloginAccount && { account: user.ucloginAccount }),
  };
  await db()
    .binding.update({ where: { id }, data })
    .catch((error: unknown) => log().warn({ err: error, binding: id }, "could not note an account"));
}

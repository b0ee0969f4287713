import { createHmac, randomBytes } from "node:crypto";
import { isSignable, longestLifeSeconds, signedParts, signedText } from "#lib/contract/signature-text.ts";
import { AppError } from "#lib/errors.ts";

/** Whom a signed sign-in stands for. No member is optional: an empty id would be an administrator's. */
export type Identity = { kind: "user"; userId: string } | { kind: "enterprise" } | { kind: "sp" };

/** Who asks, through which kind of app. */
export type Unsigned = {
  app: { kind: "sp" | "enterprise" };
  /** The enterprise an SP app acts in; an enterprise app's own enterprise is never named. */
  corpId?: string | undefined;
  identity: Identity;
};

export type SignRequest = Unsigned & {
  app: { appId: string; appKey: string };
  /** Epoch milliseconds. */
  now: number;
  /** 32 to 64 letters, digits, `-` or `_`; made from 16 random bytes when absent. */
  nonce?: string | undefined;
  /** How long the signature may be used, 1 to 600 s; 600 when absent. */
  lifeSeconds?: number | undefined;
};

export type Signed = {
  /** Lower-case hex. */
  signature: string;
  /** Value of the `Authorization` header of the app id sign-in. */
  authorization: string;
  /** Unix seconds. */
  expireTime: number;
  nonce: string;
  body: {
    appId: string;
    clientType: number;
    expireTime: number;
    nonce: string;
    corpId?: string;
    userId?: string;
  };
};

/** The upstream's client type of API callers, of which 64 tokens per account live side by side. */
export const apiClientType = 72;

const nonceShape = /^[\w-]{32,64}$/;

/**
 * Signs an app id sign-in, for the portal itself or for a native client that gets signature, expiry and nonce.
 * Throws `invalid_input` (reason `identity_unsignable`) for what could be read as another identity's signature.
 * Origin: meeting_21_0311.
 */
export function sign(request: SignRequest): Signed {
  const { app, lifeSeconds = longestLifeSeconds, nonce = randomBytes(16).toString("hex") } = request;
  if (!Number.isInteger(lifeSeconds) || lifeSeconds < 1 || lifeSeconds > longestLifeSeconds) refuse("life");
  if (!nonceShape.test(nonce)) refuse("nonce");
  const ids = signedIds(request);
  const expireTime = Math.floor(request.now / 1000) + lifeSeconds;
  const appId = safe("app id", app.appId);
  const values = { appId, enterpriseId: ids.corpId, userId: ids.userId, expireTime, nonce };
  const signature = createHmac("sha256", app.appKey)
    .update(signedText(signedParts(app.kind, values)))
    .digest("hex");
  const access = Buffer.from(appId).toString("base64");
  return {
    signature,
    authorization: `HMAC-SHA256 signature=${signature},access=${access}`,
    expireTime,
    nonce,
    body: { appId, clientType: apiClientType, expireTime, nonce, ...ids },
  };
}

/**
 * The ids that an identity puts into its signature and its body, none of which can be mistaken for another's.
 * Throws as {@link sign} does.
 */
export function signedIds({ app, corpId, identity }: Unsigned): { corpId?: string; userId?: string } {
  const user = identity.kind === "user" ? { userId: safe("user id", identity.userId) } : {};
  if (app.kind === "enterprise") {
    if (identity.kind === "sp") refuse("an enterprise's app cannot sign for a service provider");
    if (corpId !== undefined) refuse("an enterprise's app must not name its enterprise");
    return user;
  }
  if (identity.kind === "sp") {
    if (corpId !== undefined) refuse("a service provider's own identity has no enterprise");
    return {};
  }
  if (corpId === undefined) refuse("a service provider's app must name the enterprise");
  return { corpId: safe("enterprise id", corpId), ...user };
}

function safe(part: string, value: string): string {
  if (!isSignable(value)) refuse(part);
  return value;
}

function refuse(what: string): never {
  throw new AppError("invalid_input", `unsignable: ${what}`, { reason: "identity_unsignable" });
}

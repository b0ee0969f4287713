import "server-only";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { log } from "../log.ts";
import { faultError, refusalError, refusalOf } from "./errors.ts";
import { Fault } from "./fault.ts";
import type { WireRequest } from "./request.ts";
import { type Reply, send } from "./send.ts";
import type { Signed } from "./sign.ts";

/** The app id sign-in (meeting_21_0311). */
export const appPath = "/v2/usg/acs/auth/appauth";
/** The sign-in by account and password (meeting_21_0306). */
export const accountPath = "/v1/usg/acs/auth/account";

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
        name: z.string().nullish(),
        userType: z.number().nullish(),
        companyId: z.string().nullish(),
        spId: z.string().nullish(),
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
 * Sends a sign-in and answers the token with what the upstream tells of whose it is.
 * Throws what the upstream refused, or that it gave no usable answer.
 */
export async function submit(origin: string, request: WireRequest, requestId: string) {
  const parsed = answer.safeParse(await ask(origin, request, requestId));
  if (!parsed.success) throw faultError(new Fault("malformed", "the sign-in answered no token"));
  return parsed.data;
}

/** Sends a sign-in and answers its JSON. Throws what the upstream refused, or that it could not be asked. */
export async function ask(origin: string, request: WireRequest, requestId: string): Promise<unknown> {
  const reply = await attempt(origin, request);
  if (reply.status !== 200) throw refused(reply, requestId);
  return reply.json;
}

/** Ends a token's life (meeting_21_0309). A token that is dead already is no failure. */
export async function signOut(origin: string, token: string): Promise<void> {
  const headers = { "X-Access-Token": token };
  const reply = await attempt(origin, { method: "DELETE", path: "/v1/usg/acs/token", headers });
  if (reply.status !== 200 && reply.status !== 401) throw refusalError(reply);
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

/** Whether a sign-in failed because of its app id or key, as far as the upstream tells (USG.206010025, or a bare 401). */
export function isKeyRefused(error: unknown): boolean {
  const { reason = "" } = error instanceof AppError ? error.details : {};
  return ["app_refused", "sign_in_refused"].includes(reason);
}

/** What a sign-in may tell the directory of somebody whom it makes an account for. */
export type Profile = { userName?: string; userEmail?: string };

/** The app id sign-in that somebody has signed; `profile` is for an account that it may allocate. */
export function appRequest(
  { authorization, body }: Signed,
  profile: Profile,
  requestId: string,
): WireRequest {
  return {
    method: "POST",
    path: appPath,
    body: JSON.stringify({ ...body, ...profile }),
    headers: {
      Authorization: authorization,
      "X-Token-Type": "LongTicket",
      "Content-Type": "application/json; charset=UTF-8",
      "X-Request-Id": requestId,
    },
  };
}

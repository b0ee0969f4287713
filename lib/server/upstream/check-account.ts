import "server-only";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { log } from "../log.ts";
import { faultError } from "./errors.ts";
import { Fault } from "./fault.ts";
import type { Credentials, Home } from "./password-sign-in.ts";
import { admitSignIn } from "./quota.ts";
import { apiClientType } from "./sign.ts";
import { accountPath, ask, signOut } from "./sign-in.ts";

/** Somebody whose account and password the upstream has just confirmed. */
export type MeetingUser = {
  /** The upstream's id of the person. */
  userId: string;
  account: string | null;
  name: string | null;
  /** The enterprise's and the service provider's upstream ids. */
  corpId: string | null;
  spId: string | null;
  userType: number;
  adminType: number | null;
  thirdPartyId: string | null;
};

const answer = z.object({
  accessToken: z.string().nullish(),
  user: z
    .object({
      userId: z.string().min(1),
      ucloginAccount: z.string().nullish(),
      name: z.string().nullish(),
      companyId: z.string().nullish(),
      spId: z.string().nullish(),
      userType: z.number(),
      adminType: z.number().nullish(),
      thirdAccount: z.string().nullish(),
    })
    .transform(
      ({
        userId,
        ucloginAccount,
        name,
        companyId,
        spId,
        userType,
        adminType,
        thirdAccount,
      }): MeetingUser => ({
        userId,
        account: ucloginAccount || null,
        name: name || null,
        corpId: companyId || null,
        spId: spId || null,
        userType,
        adminType: adminType ?? null,
        thirdPartyId: thirdAccount || null,
      }),
    ),
});

/** Check the credentials only, create no token. */
const checkOnly = 1;

/**
 * Asks the upstream whose account and password these are (CreateToken, meeting_21_0306, with `createTokenType` 1). A
 * token that comes nevertheless is signed out, and kept nowhere.
 * @throws AppError `upstream_rejected` with reason `account_refused` or `sign_in_refused` (wrong), `account_disabled`
 *   (412), `account_locked` (423), `verification_needed`; `rate_limited` where the quota is used up; the gateway's own
 *   errors
 * @param corpId of the enterprise whose turn it is; "" for somebody who is not let in yet
 */
export async function checkAccount(
  { origin, corpId }: Home,
  { account, password }: Credentials,
  requestId: string,
): Promise<MeetingUser> {
  // In a Basic header a colon would cut the account short, to one that may be somebody else's.
  if (account.includes(":"))
    throw new AppError("upstream_rejected", "account", { reason: "account_refused" });
  await admitSignIn(origin, accountPath, corpId);
  const json = await ask(
    origin,
    {
      method: "POST",
      path: accountPath,
      body: JSON.stringify({ account, clientType: apiClientType, createTokenType: checkOnly }),
      headers: {
        Authorization: `Basic ${Buffer.from(`${account}:${password}`).toString("base64")}`,
        "Content-Type": "application/json; charset=UTF-8",
        "X-Request-Id": requestId,
      },
    },
    requestId,
  );
  const parsed = answer.safeParse(json);
  const token = parsed.data?.accessToken;
  if (token) {
    await signOut(origin, token).catch((error: unknown) =>
      log().warn({ err: error, requestId }, "a token nobody asked for could not be signed out"),
    );
  }
  if (!parsed.success) throw faultError(new Fault("malformed", "the check told nobody"));
  return parsed.data.user;
}

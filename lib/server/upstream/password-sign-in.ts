import "server-only";
import type { Binding } from "#generated/prisma/client.ts";
import { AppError } from "#lib/errors.ts";
import { limit } from "../rate-limit.ts";
import { decrypt, type Place } from "../secrets.ts";
import type { Connection } from "./connection.ts";
import { noteRefusedPassword } from "./learned.ts";
import { admitSignIn } from "./quota.ts";
import { apiClientType } from "./sign.ts";
import { accountPath, signOut, submit } from "./sign-in.ts";

/** A meeting account as somebody has typed it in. */
export type Credentials = { account: string; password: string };

/** The host where an account is, and its enterprise. */
export type Home = { origin: string; corpId: string };

/** Of the service provider's administrators, whose accounts belong to no enterprise. */
const spUserType = 1;

/**
 * Signs in as the account that a binding of way `password` holds; a refused password is noted there.
 * Throws `not_bound` without account or password, `upstream_rejected` (reason `binding_password_refused`), and as
 * {@link submitCredentials}.
 */
export async function signInByPassword(
  { origin }: Connection,
  binding: Binding & { enterprise: { corpId: string } },
  requestId: string,
) {
  const { id, enterpriseId, account, passwordCipher, enterprise } = binding;
  if (!account || !passwordCipher)
    throw new AppError("not_bound", "no account or password", { reason: "no_password" });
  const password = decrypt(passwordCipher, bindingPlace(id, enterpriseId));
  const home = { origin, corpId: enterprise.corpId };
  await requireHope(binding);
  try {
    return await submitCredentials(home, { account, password }, requestId);
  } catch (error) {
    if (!isRefused(error)) throw error;
    await noteRefusedPassword(binding);
    throw refused(error);
  }
}

/** Upstream, five wrong passwords close the account, also for the person who knows the right one. */
const hopeless = { max: 3, perSeconds: 900 };

/** Sends a password that was refused only now and then, in case it is right again. */
async function requireHope({ id, state }: Binding): Promise<void> {
  if (state !== "password_refused") return;
  await limit(`refused-password:${id}`, hopeless).catch((error: unknown) => {
    throw error instanceof AppError && error.code === "rate_limited" ? refused(error) : error;
  });
}

function refused(cause: unknown): AppError {
  const reason = "binding_password_refused";
  return new AppError("upstream_rejected", "the stored password is refused", { reason }, cause);
}

/**
 * Signs in by account and password (meeting_21_0306). Throws what the upstream refused, and `upstream_rejected` (reason
 * `account_of_another`) for an account of another enterprise, whose token is ended at once.
 */
export async function submitCredentials(home: Home, { account, password }: Credentials, requestId: string) {
  // In a Basic header a colon would cut the account short, to one that may be somebody else's.
  if (account.includes(":"))
    throw new AppError("invalid_input", "account", { reason: "identity_unsignable" });
  await admitSignIn(home.origin, accountPath, home.corpId);
  const headers = {
    Authorization: `Basic ${Buffer.from(`${account}:${password}`).toString("base64")}`,
    "Content-Type": "application/json; charset=UTF-8",
    "X-Request-Id": requestId,
  };
  const body = JSON.stringify({ account, clientType: apiClientType, createTokenType: 0 });
  const request = { method: "POST" as const, path: accountPath, body, headers };
  const signedIn = await submit(home.origin, request, requestId);
  const { user } = signedIn;
  if (user?.companyId === home.corpId && user.userType !== spUserType) return signedIn;
  await signOut(home.origin, signedIn.token).catch(() => undefined);
  const reason = "account_of_another";
  throw new AppError("upstream_rejected", "an account of another enterprise", {
    reason,
    fields: { account: reason },
  });
}

/** Where a binding's password is kept. */
export function bindingPlace(row: string, enterpriseId: string): Place {
  return { table: "Binding", column: "passwordCipher", row, enterprise: enterpriseId };
}

function isRefused(error: unknown): boolean {
  return error instanceof AppError && error.details.reason === "account_refused";
}

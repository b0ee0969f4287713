import "server-only";
import { randomUUID } from "node:crypto";
import type { Binding, BindingEventKind, Prisma } from "#generated/prisma/client.ts";
import type { Tie } from "#lib/contract/bindings.ts";
import { AppError } from "#lib/errors.ts";
import { makeBinding, noteEvent, reviveBinding } from "./bindings.ts";
import { db } from "./db.ts";
import { meetingTries } from "./meeting-account.ts";
import { encrypt } from "./secrets.ts";
import { beginTry, forgetFailures, givingBack } from "./sign-in-locks.ts";
import { connectionFor } from "./upstream/connection.ts";
import { bindingPlace, type Credentials, submitCredentials } from "./upstream/password-sign-in.ts";
import { signOut } from "./upstream/sign-in.ts";
import { forgetToken } from "./upstream/tokens.ts";

type Home = { id: string; corpId: string };
/** Who does it, for the history. */
type By = { actorName: string; requestId: string };

/**
 * Ties a third-party id that is not tied yet. Of any number of callers at once one succeeds.
 * @throws AppError `conflict` (reason `binding_known`) for the others; what {@link tryCredentials} throws
 */
export async function bind(home: Home, thirdPartyId: string, tie: Tie, by: By): Promise<{ id: string }> {
  await tryCredentials(home, tie, by.requestId);
  const where = { enterpriseId_thirdPartyId: { enterpriseId: home.id, thirdPartyId } };
  const known = await db().binding.findUnique({ where, select: { id: true } });
  const row = { id: known?.id ?? randomUUID(), enterpriseId: home.id, thirdPartyId };
  const tiedRow = { ...row, ...tied(row, tie) };
  const isDone = known
    ? await reviveBinding(tiedRow, "bound", by.actorName)
    : await makeBinding(tiedRow, "bound", by.actorName);
  if (isDone) return { id: row.id };
  const reason = "binding_known";
  throw new AppError("conflict", reason, { reason, fields: { thirdPartyId: reason } });
}

/** Ties an id to another account, in whatever way, or anew. @throws AppError what {@link tryCredentials} throws */
export async function rebind(home: Home, binding: Binding, tie: Tie, by: By): Promise<void> {
  await tryCredentials(home, tie, by.requestId);
  await change(binding, tied(binding, tie), "rebound", by.actorName);
}

/** Lets nothing be signed for an id any more, in no process. Repeating it changes nothing. */
export async function unbind(binding: Binding, { actorName }: Pick<By, "actorName">): Promise<void> {
  if (binding.state === "unbound") return;
  await change(binding, { ...untied, state: "unbound" }, "unbound", actorName);
}

/** Writes a change with its line of history; the upstream token of before ends. */
export async function change(
  { id, enterpriseId, thirdPartyId }: Binding,
  data: Prisma.BindingUpdateInput,
  kind: BindingEventKind,
  actorName: string,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await noteEvent(await tx.binding.update({ where: { id }, data }), kind, actorName, tx);
  });
  // Without an app there is no token to end either.
  const connection = await connectionFor(enterpriseId).catch(() => null);
  if (connection) await forgetToken(connection, { kind: "user", userId: thirdPartyId });
}

/** Nothing of an account. */
const untied = {
  account: null,
  name: null,
  upstreamUserId: null,
  foundAccount: null,
  passwordCipher: null,
  lastSignedInAt: null,
  checkedAt: null,
};

/** What a row says of a tie that nobody has used yet. */
export function tied(
  { id, enterpriseId }: Pick<Binding, "id" | "enterpriseId">,
  { way, account, password }: Tie,
) {
  const place = bindingPlace(id, enterpriseId);
  const own = way === "password" && account && password;
  return {
    ...untied,
    way,
    state: "unused" as const,
    ...(own && { account, passwordCipher: encrypt(password, place) }),
  };
}

/**
 * In way `password`, signs in once and out again. @throws AppError what the upstream refused, shown at its field;
 * `upstream_rejected` (reason `account_of_another`) for an account of another enterprise; `rate_limited` (reason
 * `locked`) after wrong tries, which count like those of signing in with the account
 */
async function tryCredentials({ id, corpId }: Home, tie: Tie, requestId: string): Promise<void> {
  if (tie.way !== "password" || !tie.account || !tie.password) return;
  const { origin } = await connectionFor(id);
  const credentials: Credentials = { account: tie.account, password: tie.password };
  // An administrator could guess any account's password here, of other enterprises too.
  const tries = meetingTries(origin, tie.account);
  await beginTry(tries);
  try {
    const { token } = await submitCredentials({ origin, corpId }, credentials, requestId);
    await forgetFailures(tries);
    await signOut(origin, token).catch(() => undefined);
  } catch (error) {
    const isWrong = error instanceof AppError && error.details.reason === "account_refused";
    if (!isWrong) return givingBack(tries)(error);
    const fields = { password: "account_refused" };
    throw new AppError(error.code, error.message, { ...error.details, fields }, error);
  }
}

import "server-only";
import { brokenMeetingRules } from "#lib/contract/meeting-password-policy.ts";
import { meetingPasswords } from "#lib/contract/meeting-passwords.ts";
import { profile } from "#lib/contract/profile.ts";
import { AppError } from "#lib/errors.ts";
import { bindingHome } from "../binding-list.ts";
import type { Context } from "../context.ts";
import { identityOf } from "../identity.ts";
import { meetingTries } from "../meeting-account.ts";
import { perform } from "../perform.ts";
import { beginTry, dropTry, forgetFailures } from "../sign-in-locks.ts";
import { dropOldPassword, keepNewPassword } from "../stored-passwords.ts";
import { checkAccount } from "../upstream/check-account.ts";
import { connectionFor } from "../upstream/connection.ts";
import type { Credentials, Home } from "../upstream/password-sign-in.ts";
import { forgetToken } from "../upstream/tokens.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const meetingPasswordHandlers: HandlersOf<"meetingPasswords"> = {
  "meetingPasswords.change": async ({ oldPassword, newPassword }, context) => {
    const home = bindingHome(context);
    const { account } = await perform(profile.get, {}, context);
    requireFit(newPassword, { account, present: oldPassword });
    const connection = await connectionFor(home.id);
    const tries = meetingTries(connection.origin, account);
    // A browser left open is no place to guess in: tries count like those of signing in.
    await beginTry(tries);
    try {
      await perform(meetingPasswords.replace, { account, oldPassword, newPassword }, context);
    } catch (error) {
      const isChanged = await isInForce(
        { account, password: newPassword },
        error,
        { origin: connection.origin, corpId: home.corpId },
        context,
      );
      if (!isChanged) {
        if (!isWrongPassword(error)) await dropTry(tries);
        throw error;
      }
    }
    await forgetFailures(tries);
    await keepNewPassword({ account, enterpriseId: home.id }, newPassword, sessionOf(context).user.name);
    const identity = identityOf(meetingPasswords.change.as, context.caller);
    if (identity) await forgetToken(connection, identity);
    return null;
  },
  "meetingPasswords.reset": async ({ account }, context) => {
    await perform(meetingPasswords.sendNew, { account }, context);
    await dropOldPassword({ account, enterpriseId: bindingHome(context).id });
    return null;
  },
};

/** @throws AppError `invalid_input` (field `newPassword`) for a password that breaks one of its rules */
export function requireFit(newPassword: string, holder: Parameters<typeof brokenMeetingRules>[1]): void {
  if (brokenMeetingRules(newPassword, holder).length === 0) return;
  throw new AppError("invalid_input", "unfit password", { fields: { newPassword: "password_policy" } });
}

/** Where no answer came the change may have been made all the same: then the new password is good by now. */
async function isInForce(
  credentials: Credentials,
  error: unknown,
  home: Home,
  { requestId }: Context,
): Promise<boolean> {
  const isUnknown =
    error instanceof AppError && ["upstream_timeout", "upstream_unavailable"].includes(error.code);
  if (!isUnknown) return false;
  return checkAccount(home, credentials, requestId).then(
    () => true,
    () => false,
  );
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof AppError && error.details.reason === "password_wrong";
}

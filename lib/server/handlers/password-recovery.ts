import "server-only";
import { randomUUID } from "node:crypto";
import { recoveryCodeSeconds } from "#lib/contract/password-recovery.ts";
import { recoverySteps } from "#lib/contract/password-recovery-steps.ts";
import { AppError } from "#lib/errors.ts";
import { meetingHosts } from "../meeting-account.ts";
import { performAnonymously } from "../perform.ts";
import { noteRecovered } from "../recovered-password.ts";
import { openRecovery, type RecoveryAttempt, recoveryOver, sealRecovery } from "../recovery-attempt.ts";
import { countCode, countTry } from "../recovery-limits.ts";
import { requireFit } from "./meeting-passwords.ts";
import type { HandlersOf } from "./types.ts";

export const passwordRecoveryHandlers: HandlersOf<"passwordRecovery"> = {
  "passwordRecovery.begin": async ({ host, user, way }, context) => {
    // A host of a person's own choice would be asked by us.
    if (!(await meetingHosts()).includes(host)) throw new AppError("not_found");
    const puzzle = await performAnonymously(recoverySteps.sendPuzzle, { user }, host, context);
    const { token, expire, shadowImage, cutImage, pointY } = puzzle;
    const next = await handOver({ id: randomUUID(), host, user, way, step: "puzzle", token }, expire);
    return { ...next, host, user, way, picture: shadowImage, piece: cutImage, top: pointY };
  },
  "passwordRecovery.slide": async ({ attempt, left, milliseconds }, context) => {
    const at = await openRecovery(attempt, "puzzle");
    const { user, token } = at;
    const solution = { user, token, pointX: left, slideTime: milliseconds };
    const solved = await performAnonymously(recoverySteps.checkPuzzle, solution, at.host, context).catch(
      (error: unknown) => {
        if (told(error) === codes.missed) throw refusedField("left", "puzzle_missed", error);
        throw overIfStale(error);
      },
    );
    return handOver({ ...at, step: "solved", token: solved.token }, solved.expire);
  },
  "passwordRecovery.askCode": async ({ attempt }, context) => {
    const at = await openRecovery(attempt, "solved");
    const { host, user, way, token } = at;
    await countCode(at);
    const asked = { user, token, sendMethod: way };
    await performAnonymously(recoverySteps.sendCode, asked, host, context).catch((error: unknown) => {
      if (isStale(error)) throw recoveryOver(error);
      if (!isRefusal(error)) throw error;
      // That nobody has this account, or cannot be reached so, is for its holder to find out by getting no code.
    });
    return handOver({ ...at, step: "sent", token: "" }, recoveryCodeSeconds);
  },
  "passwordRecovery.checkCode": async ({ attempt, code }, context) => {
    const at = await openRecovery(attempt, "sent");
    const { host, user } = at;
    await countTry(at);
    const checked = await performAnonymously(recoverySteps.checkCode, { user, code }, host, context).catch(
      (error: unknown) => {
        // Too many tries are told of by our own count, which is the same for accounts that there are not.
        throw isRefusal(error) ? refusedField("code", "code_wrong", error) : error;
      },
    );
    return handOver({ ...at, step: "checked", token: checked.token }, checked.expire);
  },
  "passwordRecovery.set": async ({ attempt, newPassword }, context) => {
    const at = await openRecovery(attempt, "checked");
    const { host, user, token } = at;
    requireFit(newPassword, { account: user });
    await performAnonymously(recoverySteps.setPassword, { user, token, newPassword }, host, context).catch(
      (error: unknown) => {
        throw overIfStale(error);
      },
    );
    await noteRecovered(at, newPassword, context.requestId);
    return null;
  },
};

/** Codes of the slider's own refusals; a token of a step that is over comes with the last two, or with 401. */
const codes = { missed: "USG.206010012", noPuzzle: "USG.206060009", stale: "USG.206060010" };

async function handOver(at: RecoveryAttempt, seconds: number) {
  return { attempt: await sealRecovery(at, seconds), seconds };
}

function told(error: unknown): string | undefined {
  return error instanceof AppError ? error.details.upstreamCode : undefined;
}

function isStale(error: unknown): boolean {
  const isDead = error instanceof AppError && error.details.reason === "sign_in_refused";
  return isDead || [codes.noPuzzle, codes.stale].includes(told(error) ?? "");
}

function overIfStale(error: unknown): unknown {
  return isStale(error) ? recoveryOver(error) : error;
}

/** The upstream has looked at what was asked and said no; not that it fails, or that its quota is used up. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof AppError) || error.status >= 500) return false;
  return error.code !== "rate_limited" || error.details.reason !== undefined;
}

function refusedField(field: string, reason: string, cause: unknown): AppError {
  return new AppError("invalid_input", reason, { fields: { [field]: reason } }, cause);
}

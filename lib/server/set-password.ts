import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { brokenRules } from "#lib/contract/password-policy.ts";
import { AppError } from "#lib/errors.ts";

/** @throws AppError `invalid_input` (field `password`) for one that breaks the rules */
export function requireGoodPassword(password: string, owner: { name: string; email: string }): void {
  if (brokenRules(password, owner).length === 0) return;
  throw new AppError("invalid_input", "password refused", { fields: { password: "password_policy" } });
}

/** What is written with a new password: whoever has chosen one is no longer invited, and has changed it. */
export function passwordChange(passwordHash: string): Prisma.UserUpdateManyMutationInput {
  return { passwordHash, passwordChangedAt: new Date(), invitedAt: null, mustChangePassword: false };
}

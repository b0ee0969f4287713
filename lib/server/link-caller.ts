import "server-only";
import type { Permission } from "#lib/permissions.ts";
import type { Caller } from "./context.ts";
import { guestCaller } from "./guest-caller.ts";
import { installerCaller } from "./installer-caller.ts";
import { inviteeCaller } from "./invitee-caller.ts";
import { recoveryCaller, recoveryCodeCaller } from "./recovery-caller.ts";
import { visitorCaller } from "./visitor-caller.ts";

type LinkCaller = (request: { headers: Pick<Headers, "get"> }, input: unknown) => Promise<Caller>;

const callers: Partial<Record<Permission, LinkCaller>> = {
  "join.use": guestCaller,
  "setup.use": installerCaller,
  "password.ask": visitorCaller,
  "password.set": inviteeCaller,
  "passwordRecovery.use": recoveryCaller,
  "passwordRecovery.ask": recoveryCodeCaller,
};

/** Who finds the caller of an operation that a link, or nothing, is needed for; undefined where somebody has to be signed in. */
export function linkCallerFor(permission: Permission): LinkCaller | undefined {
  return callers[permission];
}

import "server-only";
import type { Binding } from "#generated/prisma/client.ts";
import type { repairs } from "#lib/contract/bindings.ts";
import { users } from "#lib/contract/users.ts";
import { AppError } from "#lib/errors.ts";
import { change } from "./binding-changes.ts";
import { bindingHome } from "./binding-list.ts";
import { noteEvent } from "./bindings.ts";
import type { Context } from "./context.ts";
import { db } from "./db.ts";
import { perform } from "./perform.ts";
import { revokeAllSessions } from "./session-changes.ts";

type Repair = (binding: Binding, actorName: string, context: Context) => Promise<void>;

/** What can be done about a binding that a check found not to match the directory. */
export const repairsOf: Record<(typeof repairs)[number], Repair> = {
  async takeOver(binding, actorName) {
    if (!binding.foundAccount) throw changed();
    const data = { account: binding.foundAccount, foundAccount: null, state: "working" as const };
    await change(binding, data, "repaired", actorName);
  },

  /** In way `app` the next sign-in finds, or gets, an account of whatever name. */
  async allocate(binding, actorName) {
    if (binding.way !== "app" || binding.state !== "vanished") throw changed();
    const data = { account: null, name: null, upstreamUserId: null, state: "unused" as const };
    await change(binding, data, "repaired", actorName);
  },

  async enableAccount(binding, actorName, context) {
    await perform(users.enable, namedUpstream(binding), context);
    if (binding.state !== "disabled") return;
    const state = binding.lastSignedInAt ? "working" : "unused";
    await noteEvent(
      await db().binding.update({ where: { id: binding.id }, data: { state } }),
      "repaired",
      actorName,
    );
  },

  async disableUsers(binding, actorName, context) {
    const where = { bindingId: binding.id, enterpriseId: bindingHome(context).id, disabledAt: null };
    // Who does it stays: nobody locks himself out.
    const own = context.caller.kind === "session" ? context.caller.session.user.id : "";
    const disabled = await db().user.updateManyAndReturn({
      where: { ...where, role: "user", NOT: { id: own } },
      data: { disabledAt: new Date() },
      select: { id: true },
    });
    for (const { id } of disabled) await revokeAllSessions(id);
    if (disabled.length > 0) await noteEvent(binding, "repaired", actorName);
  },
};

/** By what the upstream's administrator calls name the account of a binding. */
export function namedUpstream({ way, account, thirdPartyId }: Binding) {
  return way === "password"
    ? { id: account ?? "", idKind: "account" as const }
    : { id: thirdPartyId, idKind: "thirdPartyId" as const };
}

function changed(): AppError {
  return new AppError("conflict", "the binding has changed", { reason: "binding_changed" });
}

import type { Binding, Prisma } from "#generated/prisma/client.ts";
import type { User } from "#lib/contract/user-wire.ts";

/** A meeting account as far as bindings need to know it. */
export type Member = Pick<User, "id" | "account" | "thirdPartyId" | "name" | "state">;

/** What a check learns of a binding; `isDrift` where the directory says otherwise than the binding. */
export type Finding = { data: Prisma.BindingUpdateInput; isNews: boolean; isDrift: boolean };

/**
 * Holds a binding against the account it is tied to, or against null where the directory has none.
 * A password can be tried by signing in only, so that a refused one stays refused.
 */
export function findingOf(binding: Binding, member: Member | null): Finding {
  if (!member) {
    // What nobody has signed in with yet gets its account at the first sign-in.
    const isExpected = binding.way === "app" && binding.account === null;
    return isExpected ? unchanged : news(binding, { state: "vanished", foundAccount: null });
  }
  const isRenamed = binding.account !== null && binding.account !== member.account;
  if (isRenamed) return news(binding, { state: "renamed", foundAccount: member.account });
  const known = { account: member.account, name: member.name, upstreamUserId: member.id, foundAccount: null };
  if (member.state === "disabled") return news(binding, { ...known, state: "disabled" });
  const isRefused = binding.state === "password_refused";
  return news(binding, { ...known, state: isRefused ? "password_refused" : "working" });
}

const unchanged: Finding = { data: {}, isNews: false, isDrift: false };

type Facts = Partial<Pick<Binding, "state" | "account" | "name" | "upstreamUserId" | "foundAccount">>;

function news(binding: Binding, data: Facts): Finding {
  const told = { state: data.state, account: data.account ?? binding.account, found: data.foundAccount };
  const isNews =
    told.state !== binding.state || told.account !== binding.account || told.found !== binding.foundAccount;
  return { data, isNews, isDrift: ["vanished", "disabled", "renamed"].includes(data.state ?? "") };
}

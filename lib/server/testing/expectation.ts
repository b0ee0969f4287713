import type { Operation } from "#lib/contract/operation.ts";
import { type CallerRole, can } from "#lib/permissions.ts";
import type { WitnessedCall } from "./demo.ts";
import type { Person } from "./people.ts";

/** Northwind and Meridian are the simulator's; ids are theirs. */
const home = "651543334";
const foreign = "734518826";

const roleOf: Record<Person, CallerRole> = {
  sp: "sp",
  acting: "acting",
  admin: "admin",
  foreign: "admin",
  user: "user",
  unbound: "user",
  renewer: "renewer",
  guest: "guest",
  installer: "installer",
  client: "client",
  invitee: "invitee",
  visitor: "visitor",
};

type Caller = WitnessedCall["caller"];
const corpOwner = (corpId: string): Caller => ({ role: "corp-owner", corpId, userId: "" });

/** As whom the upstream should see each of the people, by the identities that an operation accepts. */
const seenAs: Record<Person, Partial<Record<Operation["as"][number], Caller | "not_bound">>> = {
  sp: { sp: { role: "sp-admin", corpId: "", userId: "" } },
  acting: { enterprise: corpOwner(home), user: "not_bound" },
  admin: { enterprise: corpOwner(home), user: "not_bound" },
  foreign: { enterprise: corpOwner(foreign), user: "not_bound" },
  user: { user: { role: "user", corpId: home, userId: "mei.chen" } },
  unbound: { user: "not_bound" },
  renewer: {},
  guest: { enterprise: corpOwner(home) },
  installer: {},
  invitee: {},
  visitor: {},
  client: { user: { role: "user", corpId: home, userId: "mei.chen" } },
};

/** How an operation must end for somebody; `seenAs` is null where nothing may reach the upstream. */
export type Expectation =
  | { refusal: "forbidden" | "not_bound" | "conflict" }
  | { refusal: null; seenAs: Caller };

/** What is signed for somebody else to send. */
const signedOnly: ReadonlySet<string> = new Set(["sdk.signature"]);

/** The safety rules, written a second time: what should happen when somebody asks for an operation. */
export function expectationOf({ name, permission, as }: Operation, person: Person): Expectation {
  if (!can(roleOf[person], permission)) return { refusal: "forbidden" };
  // Whoever would set a demo up comes too late.
  if (person === "installer") return { refusal: "conflict" };
  if (as.includes("none")) return { refusal: null, seenAs: null };
  const seen = as.map((identity) => seenAs[person][identity]).filter((it) => it !== undefined);
  // An administrator signs as the enterprise wherever that is accepted.
  const chosen = seen.find((it) => it !== "not_bound") ?? seen[0];
  if (chosen === undefined || chosen === null) return { refusal: "forbidden" };
  if (chosen === "not_bound") return { refusal: "not_bound" };
  return { refusal: null, seenAs: signedOnly.has(name) ? null : chosen };
}

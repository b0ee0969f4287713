import { randomUUID } from "node:crypto";
import { demoIds } from "#prisma/seed.ts";
import type { ApiClient, Caller, Context } from "../context.ts";
import { guestLink } from "../join-links.ts";
import { enterEnterprise } from "../session-changes.ts";
import { readSession, type Session } from "../session-store.ts";
import { inviteeOfDemo } from "./accounts.ts";
import { extraUsers, guestToken } from "./demo.ts";
import { openSession } from "./open-session.ts";

/** Everybody whom the tests of the pipeline send: the roles, and those who look like one but lack something. */
export const people = [
  "sp",
  "acting",
  "admin",
  "user",
  "unbound",
  "foreign",
  "renewer",
  "guest",
  "installer",
  "client",
  "invitee",
  "visitor",
] as const;
export type Person = (typeof people)[number];
/** Those who have a session: the others hold a link or a key, or nothing. */
export type Account = Exclude<Person, "guest" | "installer" | "client" | "invitee" | "visitor">;

/** "acting" is the service provider's administrator inside the home enterprise. */
const userIds = { ...demoIds.users, acting: demoIds.users.sp, ...extraUsers };

/** A session just opened: its row, as requests read it, and the cookie that leads to it. */
export async function signedIn(person: Account): Promise<{ session: Session; cookie: string }> {
  const { id, cookie } = await openSession(userIds[person]);
  if (person === "acting") await enterEnterprise(await sessionOf(id), demoIds.enterprises[0]);
  return { session: await sessionOf(id), cookie };
}

async function sessionOf(sid: string): Promise<Session> {
  const session = await readSession(sid);
  if (!session) throw new Error("the session just opened is gone");
  return session;
}

/** What a request of that person carries through the pipeline. */
export async function contextAs(person: Person): Promise<Context> {
  return {
    caller: await callerAs(person),
    requestId: randomUUID(),
    locale: "en",
    idempotencyKey: null,
    calls: [],
  };
}

/** A company's server that may ask for the one bound user of the home enterprise. */
const homeClient: ApiClient = {
  id: "key-1",
  name: "Shop floor app",
  enterprise: { id: demoIds.enterprises[0], name: "Meridian Instruments", corpId: "651543334" },
  userIds: ["mei.chen"],
  userIdPrefix: null,
  mayAllocate: false,
};

async function callerAs(person: Person): Promise<Caller> {
  if (person === "guest") return { kind: "guest", link: await guestLink(guestToken) };
  // A demo has administrators from the start, so that no link there is good for more than being refused.
  if (person === "installer") return { kind: "installer", link: { id: "link-1", expiresAt: new Date() } };
  if (person === "client") return { kind: "client", client: homeClient };
  if (person === "invitee") return inviteeOfDemo();
  if (person === "visitor") return { kind: "visitor" };
  return { kind: "session", session: (await signedIn(person)).session };
}

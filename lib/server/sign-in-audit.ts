import "server-only";
import { platformChain, writeEvent } from "./audit.ts";
import { log } from "./log.ts";
import type { Visit } from "./visit.ts";

/** How somebody signed in. */
export type SignInWay = "password" | "meeting_account" | "openid";

export type Person = { id: string; name: string; role: string; enterpriseId: string | null };

const chainOf = (person: Person | null) => person?.enterpriseId ?? platformChain;
const actorOf = (person: Person | null) => ({
  actorId: person?.id ?? null,
  actorName: person?.name ?? "",
  role: person?.role ?? "visitor",
  actingFor: null,
});
const placeOf = ({ address, userAgent }: Visit) => ({ address, userAgent });

/** Notes a sign-in. Nobody may be let in when this throws. */
export function noteSignIn(person: Person, visit: Visit, way: SignInWay): Promise<void> {
  return writeEvent({
    action: "session.signIn",
    chain: chainOf(person),
    actor: actorOf(person),
    requestId: visit.requestId,
    details: { way, ...placeOf(visit) },
    result: "done",
  });
}

/**
 * Notes a refused sign-in, in the chain of the person's enterprise. What was typed as a name nobody has is not kept:
 * it may be a password. Waited for by nobody, so that the answer's time tells nothing; a failure is logged.
 */
export function noteRefusedSignIn(
  findPerson: () => Promise<Person | null>,
  visit: Visit,
  refusal: { way: SignInWay; result: string },
): void {
  const note = async () => {
    const person = await findPerson();
    await writeEvent({
      action: "session.signIn",
      chain: chainOf(person),
      actor: actorOf(person),
      requestId: visit.requestId,
      details: { way: refusal.way, isKnown: person !== null, ...placeOf(visit) },
      result: refusal.result,
    });
  };
  note().catch((error: unknown) => log().error({ err: error }, "a refused sign-in was not noted"));
}

/** Notes that somebody signed out. */
export function noteSignOut(person: Person, visit: Visit): Promise<void> {
  return writeEvent({
    action: "session.signOut",
    chain: chainOf(person),
    actor: actorOf(person),
    requestId: visit.requestId,
    details: placeOf(visit),
    result: "done",
  });
}

import { afterAll, beforeAll, beforeEach } from "vitest";
import { db } from "../db.ts";
import { forgetChangedSessions } from "../session-cookie.ts";
import { type Demo, startDemo } from "./demo.ts";
import { type Account, signedIn } from "./people.ts";
import { ask } from "./requests.ts";

/** A demo for the tests of a file about portal users, as seeded and with everybody signed in before each of them. */
export function portalUsersDemo() {
  const bench = {} as { demo: Demo };
  const cookies = new Map<Account, string>();
  beforeAll(async () => {
    bench.demo = await startDemo();
    await forgetChangedSessions();
  });
  afterAll(() => bench.demo.stop());
  beforeEach(async () => {
    await bench.demo.reset();
    await db().rateLimit.deleteMany();
    for (const person of ["sp", "acting", "admin", "user", "foreign"] as const) {
      cookies.set(person, (await signedIn(person)).cookie);
    }
  });
  return Object.assign(bench, {
    cookies,
    /** Asks as a page would: `portal-users.<verb>`. */
    as: (person: Account, verb: string, input: object = {}) =>
      ask(`portal-users.${verb}`, input, { cookie: cookies.get(person) }),
    rowOf: (id: string) => db().user.findUniqueOrThrow({ where: { id }, include: { binding: true } }),
  });
}

import { afterAll, beforeAll, beforeEach } from "vitest";
import type { InputOf } from "#lib/contract/operation.ts";
import { within } from "../../../simulator/world.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { stopJobs } from "../jobs.ts";
import { type Demo, startDemo } from "./demo.ts";
import { contextAs, type Person } from "./people.ts";

const home = "651543334";

/** A demo for the tests of a file about bindings, as seeded before each of them; `demo` is there when the first begins. */
export function bindingsDemo() {
  const bench = {} as { demo: Demo };
  beforeAll(async () => {
    bench.demo = await startDemo();
  });
  beforeEach(() => bench.demo.reset());
  afterAll(async () => {
    await stopJobs();
    await bench.demo.stop();
  });
  return Object.assign(bench, {
    /** The upstream's own record of a user of the home enterprise. */
    member: (thirdPartyId: string) =>
      bench.demo.simulator.world.usersByThirdAccount.need(within(home, thirdPartyId)),
    call: async <T extends Parameters<typeof execute>[0]>(
      operation: T,
      input: InputOf<T>,
      person: Person = "admin",
    ) => execute(operation, input, await contextAs(person)),
    read: (id: string) => db().binding.findUniqueOrThrow({ where: { id }, include: { events: true } }),
  });
}

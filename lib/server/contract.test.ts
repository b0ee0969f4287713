import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { appIds } from "#lib/contract/app-ids.ts";
import { operations } from "#lib/contract/index.ts";
import type { Operation } from "#lib/contract/operation.ts";
import { seeded } from "#lib/contract/seeded.ts";
import { AppError } from "#lib/errors.ts";
import { can } from "#lib/permissions.ts";
import { demoIds } from "#prisma/seed.ts";
import { within } from "../../simulator/world.ts";
import type { Context } from "./context.ts";
import { db } from "./db.ts";
import { execute } from "./execute.ts";
import { stopJobs } from "./jobs.ts";
import { forgetOnce } from "./once.ts";
import { breakagesOf } from "./testing/breakages.ts";
import { type Demo, startDemo } from "./testing/demo.ts";
import { expectationOf } from "./testing/expectation.ts";
import { extremesOf } from "./testing/extremes.ts";
import { inputFor } from "./testing/inputs.ts";
import { contextAs, type Person, people, signedIn } from "./testing/people.ts";
import { routeOf, servedRoutes, unknownNames } from "./testing/witness.ts";
import { toRequest } from "./upstream/request.ts";

const all = [...operations.values()];

/** Where somebody has a permission and the operation has nothing for them all the same. */
const pointless: Record<string, readonly Person[]> = {
  // Nobody changes a password who has none.
  "account.changePassword": ["unbound"],
};

// Examples name things of the home enterprise.
const asked = all
  .flatMap((operation) => people.map((person) => ({ operation, name: operation.name, person })))
  .filter(({ name, person }) => person !== "foreign" && !pointless[name]?.includes(person))
  .map((it) => ({ ...it, expected: expectationOf(it.operation, it.person) }));
const good = asked.flatMap(({ expected, ...it }) =>
  expected.refusal === null ? [{ ...it, seenAs: expected.seenAs }] : [],
);
const refused = asked.flatMap(({ expected, ...it }) =>
  expected.refusal === null ? [] : [{ ...it, refusal: expected.refusal }],
);

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(async () => {
  await stopJobs();
  await demo.stop();
});

/** What an operation answers, or the error it throws. */
function outcomeOf(operation: Operation, input: unknown, context: Context): Promise<unknown> {
  return execute(operation, input, context).catch((error: unknown) => error);
}

function auditOf({ requestId }: Context) {
  return db().auditEntry.findMany({ where: { requestId }, orderBy: { sequence: "asc" } });
}

it("names things in its examples that the seeds hold", () => {
  const { world } = demo.simulator;
  const mei = world.usersByThirdAccount.need(within("651543334", "mei.chen"));
  const lin = world.usersByAccount.need(seeded.account);
  expect(world.conferences.get(seeded.meetingId)).toMatchObject({ schedulerId: mei.userId, run: null });
  expect(world.rooms.get(seeded.freeRoomId)).toMatchObject({ holderId: null });
  expect(world.rooms.get(seeded.heldRoomId)).toMatchObject({ holderId: lin.userId });
  expect(world.users.get(seeded.personId)).toBe(mei);
  const departmentOf = (code: string) => within(mei.corpId, code);
  expect(world.usersByDepartment.get(departmentOf(seeded.departmentCode)).size).toBeGreaterThan(0);
  expect(world.departmentsByParent.get(departmentOf(seeded.departmentCode)).size).toBeGreaterThan(0);
  expect(world.departments.get(departmentOf(seeded.emptyDepartmentCode))).toBeDefined();
  expect(world.usersByDepartment.get(departmentOf(seeded.emptyDepartmentCode)).size).toBe(0);
  expect(world.terminalsByNumber.get(seeded.terminalNumber)).toMatchObject({ email: lin.email });
  expect(demoIds.enterprises).toContain(seeded.enterpriseId);
});

it("holds no operation that nobody may call", () => {
  const reached = asked.filter(({ expected }) => expected.refusal !== "forbidden");
  expect(new Set(reached.map(({ name }) => name))).toEqual(new Set(operations.keys()));
});

describe("a good call", () => {
  beforeEach(() => demo.reset());

  it.each(good)("of $name by $person is answered and signed for them", async (it) => {
    const { operation, person, seenAs } = it;
    const context = await contextAs(person);
    const answer = await outcomeOf(operation, await inputFor(operation, demo), context);
    expectDeclaredShape(operation, answer);

    const calls = await demo.calls();
    if (operation.upstream) expect(calls).toHaveLength(1);
    for (const { status, caller } of calls)
      expect({ status, caller }).toEqual({ status: 200, caller: seenAs });
    expect(context.calls).toHaveLength(calls.length);

    const rows = (await auditOf(context)).map(({ action, phase, result }) => ({ action, phase, result }));
    const action = operation.name;
    const intentAndOutcome = [
      { action, phase: "intent", result: null },
      { action, phase: "outcome", result: "done" },
    ];
    expect(rows).toEqual(operation.kind === "command" ? intentAndOutcome : []);
  });

  // An enterprise without an app of its own is served by the provider's, which names it in what it signs.
  it.each(good.filter(({ seenAs }) => seenAs?.corpId))(
    "of $name by $person is the same through the provider's app",
    async ({ operation, name, person, seenAs }) => {
      const [ownApp] = demoIds.enterpriseApps;
      await db().app.update({ where: { id: ownApp }, data: { disabledAt: new Date() } });
      forgetOnce("upstream.connections");
      try {
        expectDeclaredShape(
          operation,
          await outcomeOf(operation, await inputFor(operation, demo), await contextAs(person)),
        );
      } finally {
        await db().app.update({ where: { id: ownApp }, data: { disabledAt: null } });
      }
      const { corpId, userId } = seenAs ?? {};
      const signIns = (await demo.signIns()).filter(({ method }) => method === "POST");
      // An app that the operation is about is tried after that, as itself.
      const tried = name === appIds.connect.name ? 1 : 0;
      expect(signIns[0]).toMatchObject({ status: 200, body: { corpId } });
      expect(signIns).toHaveLength(1 + tried);
      const calls = await demo.calls();
      expect(calls.map(({ caller }) => caller)).toEqual(calls.map(() => ({ ...seenAs, corpId, userId })));
    },
  );
});

/** Tolerant schemas turn what they do not understand into "unknown" or an empty list: neither may come of a good call. */
function expectDeclaredShape({ output }: Operation, answer: unknown): void {
  if (answer instanceof Error) throw answer;
  const json: unknown = JSON.parse(JSON.stringify(answer));
  expect(answer, "plain JSON").toEqual(json);
  expect(JSON.stringify(json)).not.toContain('"unknown"');
  if (isPage(json)) expect(json.items).not.toEqual([]);
  if (!transforms(output)) expect(output.parse(json)).toEqual(json);
}

function isPage(value: unknown): value is { items: unknown[] } {
  return z.object({ items: z.array(z.unknown()), total: z.number() }).safeParse(value).success;
}

/** A schema that transforms tells the shape of the wire, which `perform` has checked. */
function transforms(schema: z.ZodType): boolean {
  try {
    z.toJSONSchema(schema, { io: "output" });
    return false;
  } catch {
    return true;
  }
}

describe("whoever may not", () => {
  beforeAll(() => demo.reset());

  it.each(refused)("$person is refused $name as $refusal, unheard upstream", async (it) => {
    const { operation, person, refusal } = it;
    const context = await contextAs(person);
    const error = await outcomeOf(operation, operation.example, context);
    expect(error).toMatchObject({ code: refusal });
    expect(await demo.heard()).toEqual([]);
    if (refusal === "forbidden") expect(await auditOf(context)).toEqual([]);
  });

  const users = all.filter(({ as, permission }) => as.includes("user") && can("user", permission));
  const ids = ["", ":4102444800", " mei.chen", "mei.chen\n"];
  it.each(users.flatMap((operation) => ids.map((id) => ({ operation, name: operation.name, id }))))(
    "a user bound to '$id' signs nothing for $name",
    async ({ operation, id }) => {
      const { session } = await signedIn("user");
      const caller = { kind: "session", session: { ...session, thirdPartyId: id } } as const;
      const error = await outcomeOf(operation, operation.example, { ...(await contextAs("user")), caller });
      expect(error).toBeInstanceOf(AppError);
      expect(await demo.heard()).toEqual([]);
    },
  );
});

describe("a spoilt input", () => {
  beforeAll(() => demo.reset());

  const spoilt = all.flatMap((operation) => {
    const byFault = Map.groupBy(breakagesOf(operation), ({ fault }) => fault);
    const mayAsk = asked.find((it) => it.operation === operation && it.expected.refusal !== "forbidden");
    const person = mayAsk?.person ?? "admin";
    return [...byFault].map(([fault, list]) => ({ operation, name: operation.name, person, fault, list }));
  });

  it.each(spoilt)("of $name, $fault, is refused by its field's name before anything is done", async (it) => {
    const { operation, person, list } = it;
    const context = await contextAs(person);
    for (const { field, input } of list) {
      const error = await outcomeOf(operation, input, context);
      const fields = { [field]: expect.any(String) };
      expect(error, field).toMatchObject({ code: "invalid_input", details: { fields } });
    }
    expect(await demo.heard()).toEqual([]);
    expect(await auditOf(context)).toEqual([]);
  });
});

describe("what goes over the wire", () => {
  const sent = all.flatMap((operation) =>
    operation.upstream ? [{ operation, name: operation.name, route: routeOf(operation.upstream) }] : [],
  );

  it.each(sent)("$name calls a route that the upstream serves", ({ route }) => {
    expect(servedRoutes).toContain(route);
  });

  it.each(sent)("$name lets nothing through that the upstream's own limits refuse", ({ operation }) => {
    const inputs = extremesOf(operation);
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) {
      const request = toRequest(operation, operation.input.parse(input));
      expect(unknownNames(request), JSON.stringify(input).slice(0, 300)).toEqual([]);
    }
  });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { familyCodes } from "./errors.ts";
import { fields } from "./fields/all.ts";
import type { Field, OperationFields, Shape } from "./fields/field.ts";
import { type Broken, breakages, sample, shapeBreakages, shapeSample } from "./fields/samples.ts";
import { type Admitted, admits, type Role } from "./route.ts";
import { tables } from "./routes/all.ts";
import { type Bench, startBench } from "./test-bench.ts";

const meridian = "651543334";
const roles: readonly Role[] = ["sp-admin", "corp-owner", "user"];
const fieldTables = new Map<string, OperationFields>(Object.entries(fields));

let bench: Bench;
const tokens = new Map<Role, string>();
beforeAll(async () => {
  bench = await startBench();
  tokens.set("sp-admin", await bench.signIn());
  tokens.set("corp-owner", await bench.signIn(meridian));
  tokens.set("user", await bench.signIn(meridian, "mei.chen"));
});
afterAll(() => bench.stop());

type Call = { query?: unknown; body?: unknown };

/** Calls in which everything is right but one thing. */
const spoilt = tables
  .flatMap((table) => Object.entries(table))
  .flatMap(([key, { caller }]) => {
    const table = fieldTables.get(key) ?? {};
    const good: Call = {
      query: shapeSample(table.query ?? {}, "text"),
      body: table.body && sample(table.body),
    };
    const calls: (Broken & { call: Call })[] = [
      ...firsts(shapeBreakages(table.query ?? {}, "text")).map((it) => ({
        ...it,
        call: { ...good, query: it.value },
      })),
      ...firsts(table.body ? breakages(table.body) : []).map((it) => ({
        ...it,
        call: { ...good, body: it.value },
      })),
    ];
    return calls.map(({ fault, place, call }) => {
      const member = place.match(/[a-z]\w*/gi)?.at(-1) ?? "body";
      return { key, caller, table, fault, member, call };
    });
  });

/** One of each way to be wrong is enough over the wire; the validator's own test goes through all of them. */
function firsts(all: Iterable<Broken>): Broken[] {
  return [...Map.groupBy(all, ({ fault }) => fault).values()].flatMap(([first]) => first ?? []);
}

test.each(spoilt)("$key refuses $member, $fault, in the words of its service", async (it) => {
  const { key, caller, table, member, call } = it;
  const path = Object.fromEntries(texts(shapeSample(table.path ?? {}, "text")));
  const route = `${key.replaceAll(/\{(\w+)\}/g, (_, name) => path[name] ?? "x")}?${new URLSearchParams(texts(call.query))}`;
  const headers = Object.fromEntries(texts(shapeSample(table.header ?? {}, "text")));
  const { status, json } = await bench.call(route, { token: tokenFor(caller), headers, body: call.body });
  expect(status).toBe(400);
  expect(json).toEqual({
    error_code: expect.stringMatching(codesOf(key, table)),
    error_msg: expect.stringContaining(member),
    request_id: expect.stringMatching(/^\w{32}$/),
  });
});

function tokenFor(admitted: readonly Admitted[]): string | undefined {
  const role = roles.find((it) => admits(admitted, it));
  return admitted.includes("anonymous") || role === undefined ? undefined : tokens.get(role);
}

function texts(values: unknown): [string, string][] {
  return Object.entries(Object(values)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((it): [string, string] => [
      name,
      String(it),
    ]),
  );
}

/** The service's own code for parameters, or one that belongs to a field of this operation. */
function codesOf(key: string, { query = {}, body }: OperationFields): RegExp {
  const own = [...shapeCodes(query), ...(body ? fieldCodes(body) : []), "MMC.111072057"];
  return new RegExp(`^(${[familyCodes(key).parameter, ...own].join("|").replaceAll(".", "\\.")})$`);
}

function shapeCodes(shape: Shape): string[] {
  return Object.values(shape).flatMap(fieldCodes);
}

function fieldCodes(field: Field): string[] {
  const inner = field.kind === "object" ? shapeCodes(field.shape) : "of" in field ? fieldCodes(field.of) : [];
  return [...(field.code ? [field.code] : []), ...inner];
}

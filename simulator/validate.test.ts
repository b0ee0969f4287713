import { describe, expect, it } from "vitest";
import { UpstreamError } from "./errors.ts";
import { fields } from "./fields/all.ts";
import type { OperationFields } from "./fields/field.ts";
import { breakages, sample, shapeBreakages, shapeSample } from "./fields/samples.ts";
import { tables } from "./routes/all.ts";
import { knownRoutes, type RawInput, validate } from "./validate.ts";

const operations = Object.entries<OperationFields>(fields);

function goodInput(table: OperationFields): RawInput {
  return {
    params: texts(shapeSample(table.path ?? {}, "text")),
    query: texts(shapeSample(table.query ?? {}, "text")),
    headers: texts(shapeSample(table.header ?? {}, "text")),
    body: table.body && sample(table.body),
  };
}

/** A sample of a query is texts and lists of texts only; this says so to the compiler. */
function texts(values: unknown): Record<string, string | string[]> {
  const entries = Object.entries(Object(values)).map(([name, value]) =>
    Array.isArray(value)
      ? [name, value.map(String)]
      : [name, value === undefined ? undefined : String(value)],
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function refusal(route: string, input: RawInput): UpstreamError {
  try {
    validate(route, input);
  } catch (error) {
    if (error instanceof UpstreamError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

it("knows all 202 operations", () => {
  expect(knownRoutes.size).toBe(202);
});

it("knows every route that the simulator serves", () => {
  const served = tables.flatMap((table) => Object.keys(table));
  expect(served.filter((route) => !knownRoutes.has(route))).toEqual([]);
});

describe.each(operations)("%s", (route, table) => {
  it("names the path values of its route", () => {
    const inRoute = [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(Object.keys(table.path ?? {})).toEqual(inRoute);
  });

  it("accepts a good call", () => {
    const checked = validate(route, goodInput(table));
    expect(checked.body).toEqual(table.body && sample(table.body));
    expect(Object.keys(checked.query)).toEqual(Object.keys(table.query ?? {}));
  });

  it("refuses whatever has one wrong type, one value over its limit or one missing member", () => {
    const good = goodInput(table);
    const broken = [
      ...[...shapeBreakages(table.path ?? {}, "text")].map((it) => ({
        ...it,
        input: { ...good, params: texts(it.value) },
      })),
      ...[...shapeBreakages(table.query ?? {}, "text")].map((it) => ({
        ...it,
        input: { ...good, query: texts(it.value) },
      })),
      ...[...shapeBreakages(table.header ?? {}, "text")].map((it) => ({
        ...it,
        input: { ...good, headers: texts(it.value) },
      })),
      ...(table.body
        ? [...breakages(table.body)].map((it) => ({ ...it, input: { ...good, body: it.value } }))
        : []),
    ];
    for (const { fault, place, input } of broken) {
      const error = refusal(route, input);
      expect(error.status, `${place} ${fault}`).toBe(400);
      const member = place.replaceAll(/\[0\]/g, "").split(".").at(-1) ?? "";
      expect(error.message, `${place} ${fault}`).toContain(member);
    }
  });
});

const create = "POST /v1/mmc/management/conferences";
const booking = { mediaTypes: "HDVideo", subject: "Weekly" };
const call = (body: unknown): RawInput => ({ params: {}, query: {}, headers: {}, body });

describe("a booking", () => {
  it.each([
    ["length", { length: 14 }, "MMC.111071021"],
    ["length", { length: 1441 }, "MMC.111071021"],
    ["length", { length: "60" }, "MMC.111070001"],
    ["subject", { subject: "x".repeat(129) }, "MMC.111071022"],
    ["mediaTypes", { mediaTypes: "Smoke" }, "MMC.111071018"],
    ["mediaTypes", { mediaTypes: null }, "MMC.111071018"],
    ["timeZoneID", { timeZoneID: "0" }, "MMC.111070001"],
    ["timeZoneID", { timeZoneID: "78" }, "MMC.111070001"],
    ["timeZoneID", { timeZoneID: 56 }, "MMC.111070001"],
    ["startTime", { startTime: "2030-01-02T03:04Z" }, "MMC.111070001"],
    ["confConfigInfo.guestPwd", { confConfigInfo: { guestPwd: "123" } }, "MMC.111071080"],
    ["confConfigInfo.guestPwd", { confConfigInfo: { guestPwd: "12a4" } }, "MMC.111071080"],
    ["confConfigInfo.guestPwd", { confConfigInfo: { guestPwd: "1".repeat(17) } }, "MMC.111071080"],
    ["attendees[1].name", { attendees: [{}, { name: "x".repeat(97) }] }, "MMC.111072034"],
    ["recordType", { recordType: 4 }, "MMC.111071038"],
  ])("with a bad %s is refused with that field's code", (place, change, code) => {
    const error = refusal(create, call({ ...booking, ...change }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(place);
  });

  it("takes null, in whatever place, for absent", () => {
    const { body } = validate(create, call({ ...booking, length: null, confConfigInfo: { guestPwd: null } }));
    expect(body).toEqual({ ...booking, confConfigInfo: {} });
  });

  it("may leave its start empty and loses members that nobody knows", () => {
    const { body } = validate(create, call({ ...booking, startTime: "", colour: "red", toString: 1 }));
    expect(body).toEqual({ ...booking, startTime: "" });
  });

  it("needs a body that is an object", () => {
    expect(refusal(create, call(undefined)).code).toBe("MMC.111072057");
    expect(refusal(create, call([booking])).code).toBe("MMC.111070001");
  });
});

describe("a query", () => {
  const list = "GET /v1/mmc/management/conferences";
  const users = "GET /v1/usg/dcs/corp/member";
  const queried = (route: string, query: RawInput["query"]) =>
    validate(route, { params: {}, query, headers: {}, body: undefined }).query;

  it("gets its defaults and the documented types", () => {
    expect(queried(list, {})).toEqual({ offset: 0, limit: 20, queryAll: false });
    expect(queried(list, { offset: "-3", limit: "7", queryAll: "True" })).toMatchObject({
      offset: 0,
      limit: 7,
      queryAll: true,
    });
  });

  it("takes an empty value for absent", () => {
    expect(queried(list, { searchKey: "", limit: "" })).toMatchObject({ limit: 20 });
  });

  it("takes a repeatable name once, twice or not at all", () => {
    expect(queried(users, { userType: "13" })).toMatchObject({ userType: [13] });
    expect(queried(users, { userType: ["12", "13"] })).toMatchObject({ userType: [12, 13] });
    expect(queried(users, {})).toMatchObject({ userType: [2] });
  });

  it("is refused in the words of its family", () => {
    const input = { params: {}, query: { limit: "501" }, headers: {}, body: undefined };
    expect(refusal(list, input).code).toBe("MMC.111070001");
    expect(refusal(users, input).code).toBe("USG.000000003");
  });
});

it("checks a list of texts that is the whole body", () => {
  const route = "POST /v1/usg/dcs/corp/vmr/delete";
  expect(validate(route, call(["a", "b"])).body).toEqual(["a", "b"]);
  expect(refusal(route, call([])).message).toContain("at least 1");
  expect(refusal(route, call(["a", 2])).message).toContain("[1]");
});

it("counts null, empty and absent ids of a log-in as the same", () => {
  const route = "POST /v2/usg/acs/auth/appauth";
  const base = { appId: "a", clientType: 72, expireTime: 1, nonce: "n".repeat(32) };
  expect(validate(route, call({ ...base, corpId: null, userId: "" })).body).toEqual({ ...base, userId: "" });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Admitted, admits, type Role } from "./route.ts";
import { tables } from "./routes/all.ts";
import { type Bench, startBench } from "./test-bench.ts";
import { knownRoutes } from "./validate.ts";

const meridian = "651543334";
const roles: readonly Role[] = ["sp-admin", "corp-owner", "corp-admin", "user"];
const routes = tables.flatMap((table) => Object.entries(table));

let bench: Bench;
const tokens = new Map<Role, string>();
beforeAll(async () => {
  bench = await startBench();
  tokens.set("sp-admin", await bench.signIn());
  tokens.set("corp-owner", await bench.signIn(meridian));
  tokens.set("corp-admin", await bench.signIn(meridian, "lin.yue"));
  tokens.set("user", await bench.signIn(meridian, "mei.chen"));
});
afterAll(() => bench.stop());

test("every route stands in the field tables", () => {
  expect(routes.map(([key]) => key).filter((key) => !knownRoutes.has(key))).toEqual([]);
});

describe.each(routes.filter(([, route]) => !route.caller.includes("anonymous")))("%s", (key, route) => {
  const path = key.replaceAll(/\{\w+\}/g, "x");

  test("refuses whoever has no token", async () => {
    expect(await bench.call(path)).toMatchObject({ status: 401, json: { error_code: "USG.000000004" } });
  });

  const ends = key === "DELETE /v1/usg/acs/token";
  test.each(roles.filter((role) => !ends || role === "user"))("as %s", async (role) => {
    const { status } = await bench.call(path, { token: tokens.get(role) });
    if (admits(route.caller, role)) expect(status).not.toBe(403);
    else expect(status).toBe(403);
    expect([200, 400, 403]).toContain(status);
    if (ends) tokens.set("user", await bench.signIn(meridian, "mei.chen"));
  });
});

test.each<[Admitted[], Role[]]>([
  [["sp-admin"], ["sp-admin"]],
  [["corp-owner"], ["corp-owner"]],
  [["corp-admin"], ["corp-owner", "corp-admin"]],
  [["user"], ["corp-owner", "corp-admin", "user"]],
  [
    ["corp-admin", "sp-admin"],
    ["sp-admin", "corp-owner", "corp-admin"],
  ],
  [["any"], ["sp-admin", "corp-owner", "corp-admin", "user"]],
])("%s lets in %s", (admitted, expected) => {
  expect(roles.filter((role) => admits(admitted, role))).toEqual(expected);
  expect(admits(admitted, "")).toBe(false);
});

test("the call of a role without the right changes nothing and is logged with its caller", async () => {
  await bench.call("POST /v1/usg/dcs/corp/vmr/delete", { token: tokens.get("user"), body: ["x"] });
  const log = await bench.call("GET /__sim/requests");
  expect(Array.isArray(log.json) && log.json.at(-1)).toMatchObject({
    status: 403,
    caller: { role: "user", corpId: meridian, userId: "mei.chen" },
  });
});

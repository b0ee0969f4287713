import { expect, test } from "vitest";
import { Clock } from "../clock.ts";
import { resourceFor } from "../terminal-types.ts";
import { within } from "../world.ts";
import { seedWorld } from "./seed.ts";

const clock = new Clock(() => Date.UTC(2026, 2, 2));

test("small: three enterprises with 200 users, all but a dozen with a third-party id", () => {
  const world = seedWorld("small", clock);
  const users = [...world.users.values()].filter((user) => user.corpId !== "");
  expect(world.enterprises.size).toBe(3);
  expect(users).toHaveLength(200);
  expect(users.filter((user) => user.thirdAccount === null)).toHaveLength(12);
  for (const name of ["lin.yue", "mei.chen", "sato.aiko", "marta.kowalska"]) {
    expect(world.usersByThirdAccount.get(within("651543334", name))).toMatchObject({ status: 0 });
  }
});

test("every user has a personal ID, an address, a department that exists and an ASCII account", () => {
  const world = seedWorld("small", clock);
  for (const user of world.users.values()) {
    if (user.corpId === "") continue;
    const modes = [...world.roomsByHolder.get(user.userId)].map((room) => room.vmrMode);
    expect(modes.filter((mode) => mode === 0)).toHaveLength(1);
    expect(user.account).toMatch(/^[0-9A-Za-z_.@-]{1,64}$/);
    expect(user.email).not.toBe("");
    expect(world.departments.get(within(user.corpId, user.deptCode))).toBeDefined();
    expect(user.name).toMatch(/\S/);
  }
});

test("two worlds are alike to the last password", () => {
  const [a, b] = [seedWorld("small", clock), seedWorld("small", clock)];
  expect([...a.users.values()]).toEqual([...b.users.values()]);
  expect([...a.rooms.values()]).toEqual([...b.rooms.values()]);
  expect([...a.terminals.values()]).toEqual([...b.terminals.values()]);
  expect([...a.apps.values()]).toEqual([...b.apps.values()]);
  expect([...a.conferences.values()]).toEqual([...b.conferences.values()]);
});

test("large: a thousand enterprises, one of 100,000 users, with the small ones' people unchanged", () => {
  const small = seedWorld("small", clock);
  const large = seedWorld("large", clock);
  expect(large.enterprises.size).toBe(1000);
  expect(large.usersByCorp.get("651543334").size).toBe(100_000);
  expect(large.usersByAccount.get("mei.chen@meridian")).toEqual(
    small.usersByAccount.get("mei.chen@meridian"),
  );
  expect([...large.apps.values()].slice(0, 4)).toEqual([...small.apps.values()]);
  expect(large.departmentsByCorp.get("651543334").size).toBe(2_120);
  const people = [...large.usersByCorp.get("651543334")];
  expect(people.filter(({ deptCode }) => !large.departments.get(within("651543334", deptCode)))).toEqual([]);
  const chinese = people.filter(({ name }) => /\p{Script=Han}/u.test(name));
  expect(chinese.length).toBeGreaterThan(50_000);
  expect(chinese.length).toBeLessThan(70_000);
  // Whoever looks for 郑瑞 by initials finds the account.
  expect(chinese).toContainEqual(
    expect.objectContaining({ name: "郑瑞", englishName: "Rui Zheng", account: "zr38@meridian" }),
  );
});

test("every enterprise has terminals of known models in departments that exist, as many as it has bought", () => {
  const world = seedWorld("small", clock);
  for (const { corpId, resources } of world.enterprises.values()) {
    const terminals = [...world.terminalsByCorp.get(corpId)];
    expect(terminals.length).toBeGreaterThan(0);
    for (const { model, deptCode } of terminals) {
      expect(world.departments.get(within(corpId, deptCode))).toBeDefined();
      const kind = resourceFor(model);
      expect(terminals.filter((it) => resourceFor(it.model) === kind).length).toBeLessThanOrEqual(
        resources[kind],
      );
    }
  }
});

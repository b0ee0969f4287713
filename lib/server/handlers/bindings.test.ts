import { describe, expect, it } from "vitest";
import { bindings } from "#lib/contract/bindings.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";
import { contextAs } from "../testing/people.ts";

const bench = bindingsDemo();
const { call, member, read } = bench;
const [enterpriseId] = demoIds.enterprises;

describe("a binding by account and password", () => {
  it("is tried, kept without showing the password, and told in the history", async () => {
    const { account, password } = member("li.na");
    const { id } = await call(bindings.bind, { thirdPartyId: "ext-1", way: "password", account, password });
    const row = await read(id);
    expect(row).toMatchObject({ way: "password", account, state: "unused", events: [{ kind: "bound" }] });
    expect(row.passwordCipher).not.toContain(password);
    expect(JSON.stringify(await call(bindings.get, { id }))).not.toContain('assword":');
    const audit = await db().auditEntry.findMany({ where: { action: "bindings.bind" } });
    expect(JSON.stringify(audit)).not.toContain(password);
  });

  it("is not kept with a wrong password, nor with an account of another enterprise", async () => {
    const { account } = member("li.na");
    const wrong = { thirdPartyId: "ext-2", way: "password" as const, account, password: "wrong-password" };
    await expect(call(bindings.bind, wrong)).rejects.toMatchObject({
      details: { reason: "account_refused", fields: { password: "account_refused" } },
    });
    const other = [...bench.demo.simulator.world.users.values()].find(
      ({ corpId, status }) => corpId !== "651543334" && corpId !== "" && status === 0,
    );
    const foreign = { ...wrong, account: other?.account ?? "", password: other?.password ?? "" };
    await expect(call(bindings.bind, foreign)).rejects.toMatchObject({
      details: { reason: "account_of_another" },
    });
    expect(await db().binding.count({ where: { thirdPartyId: "ext-2" } })).toBe(0);
  });

  it("needs both parts, and an id that is free", async () => {
    await expect(call(bindings.bind, { thirdPartyId: "x", way: "password" })).rejects.toMatchObject({
      details: { fields: { account: "required", password: "required" } },
    });
    await expect(call(bindings.bind, { thirdPartyId: "mei.chen", way: "app" })).rejects.toMatchObject({
      details: { reason: "binding_known" },
    });
  });

  it("is made by one of many who ask at once", async () => {
    const context = await contextAs("admin");
    const input = { thirdPartyId: "everybody", way: "app" as const };
    const all = await Promise.allSettled(
      Array.from({ length: 200 }, () => execute(bindings.bind, input, context)),
    );
    const refused = all.flatMap((it) => (it.status === "rejected" ? [it.reason.details.reason] : []));
    expect(refused).toEqual(Array(199).fill("binding_known"));
    expect(await db().binding.count({ where: { thirdPartyId: "everybody" } })).toBe(1);
  });

  it("lets nobody guess a password: tries count like those of signing in", async () => {
    const { account, password } = member("li.na");
    const guess = (typed: string) =>
      call(bindings.bind, { thirdPartyId: "ext-9", way: "password", account, password: typed });
    for (let n = 0; n < 5; n += 1)
      await expect(guess(`Guess-no-${n}`)).rejects.toMatchObject({ details: { reason: "account_refused" } });
    await expect(guess(password)).rejects.toMatchObject({ details: { reason: "locked" } });
    await db().signInLock.deleteMany();
    await bench.demo.control("POST", "reset", {});
    await expect(guess(password)).resolves.toHaveProperty("id");
  });

  it("is taken apart and tied anew, and its history stays", async () => {
    const id = demoIds.binding;
    await call(bindings.unbind, { id });
    expect(await read(id)).toMatchObject({ state: "unbound", account: null });
    const { account, password } = member("li.na");
    await call(bindings.rebind, { id, way: "password", account, password });
    const { events } = await read(id);
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(["unbound", "rebound"]);
    expect(await read(id)).toMatchObject({ way: "password", account, state: "unused" });
  });
});

it("keeps another enterprise's bindings as absent as ones that never were", async () => {
  const id = demoIds.binding;
  const notFound = { code: "not_found" };
  await expect(call(bindings.get, { id }, "foreign")).rejects.toMatchObject(notFound);
  await expect(call(bindings.unbind, { id }, "foreign")).rejects.toMatchObject(notFound);
  expect(await call(bindings.search, {}, "foreign")).toMatchObject({ items: [], total: 0 });
});

it("finds by either side, and takes % and _ for themselves", async () => {
  await db().binding.createMany({
    data: ["amy_1", "amyx1", "100%"].map((thirdPartyId) => ({ enterpriseId, thirdPartyId, name: "陈晓梅" })),
  });
  const found = async (text: string) =>
    (await call(bindings.search, { text })).items.map(({ thirdPartyId }) => thirdPartyId);
  expect(await found("AMY_1")).toEqual(["amy_1"]);
  expect(await found("%")).toEqual(["100%"]);
  expect(await found("晓梅")).toHaveLength(3);
});

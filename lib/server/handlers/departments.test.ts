import { describe, expect, it } from "vitest";
import { departments } from "#lib/contract/departments.ts";
import { directory } from "#lib/contract/directory.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";

const bench = bindingsDemo();
const { call, member } = bench;

const codesBelow = async (code: string) =>
  (await call(departments.get, { code })).children.map((it) => it.code);

describe("a department", () => {
  it("is made below another, by a code of its own or the upstream's", async () => {
    const { code } = await call(departments.create, { name: " Coatings ", parentCode: "eng" });
    expect(await call(departments.get, { code })).toMatchObject({
      name: "Coatings",
      level: 3,
      path: ["Meridian Instruments", "Engineering", "Coatings"],
      codePath: ["1", "eng", code],
      parentCode: "eng",
      seenBy: "limits",
      sees: "everybody",
      order: 10_000,
    });
    expect(await call(departments.create, { name: "Field", code: "field" })).toEqual({ code: "field" });
  });

  it("is changed with all that it was sent along", async () => {
    await call(departments.change, { code: "lab", sees: "chosen", chosenCodes: ["eng"], note: "Quiet" });
    await call(departments.change, { code: "lab", name: "Laboratory" });
    const sent = (await bench.demo.calls()).findLast(({ method }) => method === "PUT");
    expect(sent?.body).toEqual({
      deptName: "Laboratory",
      parentDeptCode: "1",
      note: "Quiet",
      inPermission: "UNLIMITED",
      outPermission: "DESIGNATED_DEPARTMENT",
      designatedOutDeptCodes: ["eng"],
      sortLevel: 40,
    });
    expect(await call(departments.get, { code: "lab" })).toMatchObject({
      chosen: [{ code: "eng", name: "Engineering" }],
    });
  });

  it("is moved with what is below it, and the root is renamed without being moved", async () => {
    await call(departments.change, { code: "eng", parentCode: "sales" });
    expect(await codesBelow("sales")).toContain("eng");
    await call(departments.change, { code: "1", name: "Meridian" });
    expect((await call(departments.get, { code: "eng-fw" })).path).toEqual([
      "Meridian",
      "Sales",
      "Engineering",
      "Firmware",
    ]);
  });

  it("is not there for another enterprise", async () => {
    await expect(call(departments.get, { code: "eng" }, "foreign")).rejects.toMatchObject({
      code: "not_found",
    });
    const change = { code: "eng", name: "Theirs" };
    await expect(call(departments.change, change, "foreign")).rejects.toMatchObject({ code: "not_found" });
    await expect(call(departments.remove, { code: "press" }, "foreign")).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await codesBelow("1")).toContain("press");
  });

  it("is counted alone and with what is below", async () => {
    const [all, own] = await Promise.all([
      call(departments.count, { code: "eng" }),
      call(departments.count, { code: "eng", below: false }),
    ]);
    expect(own.total).toBeGreaterThan(0);
    expect(all.total).toBeGreaterThan(own.total);
  });
});

describe("what the upstream refuses without a word", () => {
  const refusal = (reason: string) => ({ code: "conflict", details: { reason } });

  it.each([
    ["department_has_children", "sales"],
    ["department_has_users", "lab"],
    ["department_root", "1"],
  ])("is told as %s of a deletion", async (reason, code) => {
    await expect(call(departments.remove, { code })).rejects.toMatchObject(refusal(reason));
  });

  it("is told of a department that holds nothing but terminals", async () => {
    const { terminals } = bench.demo.simulator.world;
    const [terminal] = [...terminals.values()];
    if (!terminal) throw new Error("no terminals");
    terminals.update(terminal, { deptCode: "press" });
    const refused = call(departments.remove, { code: "press" });
    await expect(refused).rejects.toMatchObject(refusal("department_has_terminals"));
  });

  it.each([
    ["department_below_itself", "eng", "eng-fw"],
    ["department_root", "1", "eng"],
  ])("is told as %s of a move", async (reason, code, parentCode) => {
    await expect(call(departments.change, { code, parentCode })).rejects.toMatchObject(refusal(reason));
  });

  it("stays unexplained where nothing that can be read is in the way", async () => {
    const odd = { code: "press", parentCode: "sales", sees: "chosen" as const, chosenCodes: ["nowhere"] };
    await expect(call(departments.change, odd)).rejects.toMatchObject({
      code: "upstream_rejected",
      details: { upstreamCode: "USG.000000003" },
    });
  });

  it("names the field that is to be mended", async () => {
    await expect(call(departments.create, { name: "X", code: "eng" })).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { code: "department_code_taken" } },
    });
    await expect(call(departments.create, { name: "X", parentCode: "gone" })).rejects.toMatchObject({
      details: { fields: { parentCode: "department_gone" } },
    });
    await expect(call(departments.change, { code: "lab", parentCode: "gone" })).rejects.toMatchObject({
      details: { fields: { parentCode: "department_gone" } },
    });
  });

  it("tells levels and children that are too many", async () => {
    let parentCode = "1";
    for (let level = 2; level <= 10; level++)
      parentCode = (await call(departments.create, { name: `Level ${level}`, parentCode })).code;
    const deeper = { name: "Level 11", parentCode };
    await expect(call(departments.create, deeper)).rejects.toMatchObject(refusal("department_levels"));
    const above = (await call(departments.get, { code: parentCode })).parentCode ?? "";
    // One level is left, and the department brings two.
    const move = { code: "eng", parentCode: above };
    await expect(call(departments.change, move)).rejects.toMatchObject(refusal("department_levels"));

    const { departments: all } = bench.demo.simulator.world;
    const model = all.need("651543334\npress");
    for (let i = 0; i < 100; i++) all.add({ ...model, deptCode: `full-${i}`, parentDeptCode: "press" });
    const full = { name: "One more", parentCode: "press" };
    await expect(call(departments.create, full)).rejects.toMatchObject(refusal("department_children"));
  });
});

describe("a person of the directory", () => {
  it("is shown by id, without a hidden phone number", async () => {
    const { userId } = member("wang.jun");
    bench.demo.simulator.world.users.update(member("wang.jun"), { phone: "+8613000000000", hidePhone: true });
    expect(await call(directory.get, { id: userId }, "user")).toMatchObject({
      name: "Wang Jun 王军",
      phone: null,
      isPhoneHidden: true,
      departmentCode: "eng",
      kind: "user",
    });
  });

  it("is not there when unknown, of another enterprise, disabled, or beyond what one may see", async () => {
    const { world } = bench.demo.simulator;
    const stranger = world.usersByAccount.need("zhang.san@northwind");
    const ids = ["unknown", stranger.userId, member("omar.haddad").userId];
    for (const id of ids)
      await expect(call(directory.get, { id }, "user")).rejects.toMatchObject({ code: "not_found" });
    world.users.update(member("mei.chen"), { deptCode: "lab" });
    const unseen = { id: member("wang.jun").userId };
    await expect(call(directory.get, unseen, "user")).rejects.toMatchObject({ code: "not_found" });
  });
});

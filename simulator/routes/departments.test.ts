import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";
import { within } from "../world.ts";

const meridian = "651543334";
let bench: Bench;
let token: string;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.call("POST /__sim/reset");
  token = await bench.signIn(meridian, "lin.yue");
});

const refused = { status: 400, json: { error_code: "USG.000000003" } };
const done = { status: 200, text: "" };

const add = (body: object) => bench.call("POST /v1/usg/dcs/corp/dept", { token, body });
const change = (code: string, body: object) =>
  bench.call(`PUT /v1/usg/dcs/corp/dept/${code}`, { token, body });
const remove = (code: string) => bench.call(`DELETE /v1/usg/dcs/corp/dept/${code}`, { token });
const show = (code: string) => bench.call(`GET /v1/usg/dcs/member/dept/${code}`, { token });
const childCodes = async (code: string) =>
  (await show(code)).values.objects("childDepts").map((it) => it.text("deptCode"));

/** A chain of departments below the root, as long as asked for; answers the lowest code. */
async function chain(length: number): Promise<string> {
  let parentDeptCode = "1";
  for (let i = 1; i <= length; i++) {
    expect((await add({ deptCode: `deep-${i}`, deptName: `Level ${i}`, parentDeptCode })).status).toBe(200);
    parentDeptCode = `deep-${i}`;
  }
  return parentDeptCode;
}

/** Departments put into the world directly: ten thousand calls would take too long. */
function fill(count: number, parentDeptCode: string) {
  const { world } = bench.simulator;
  const model = world.departments.need(within(meridian, "sales"));
  for (let i = 0; i < count; i++) {
    world.departments.add({ ...model, deptCode: `${parentDeptCode}-fill-${i}`, parentDeptCode });
  }
}

describe("a department", () => {
  test("has the documented members, and its children by their levels", async () => {
    await add({ deptCode: "last", deptName: "Last", parentDeptCode: "eng" });
    await add({ deptCode: "first", deptName: "First", parentDeptCode: "eng", sortLevel: 1 });
    const { json } = await show("eng");
    expect(json).toMatchObject({
      corpId: meridian,
      deptCode: "eng",
      deptLevel: 2,
      deptName: "Engineering",
      deptNamePath: "Meridian Instruments#Engineering",
      deptCodePath: "1#eng",
      parentDeptCode: "1",
      isLeafNode: false,
      sortLevel: 10,
      childDepts: [
        {
          deptCode: "first",
          deptLevel: 3,
          deptCodePath: "1#eng#first",
          isLeafNode: true,
          note: "",
          inPermission: "UNLIMITED",
          outPermission: "UNLIMITED",
          designatedOutDeptCodes: [],
        },
        { deptCode: "eng-optics" },
        { deptCode: "eng-fw" },
        { deptCode: "last", sortLevel: 10_000 },
      ],
    });
    expect(JSON.stringify(json)).not.toMatch(/childDepts.*childDepts/);
  });

  test("is unknown in another enterprise", async () => {
    expect(await show("terminal")).toMatchObject(refused);
    expect(await change("terminal", { deptName: "Mine" })).toMatchObject(refused);
    expect(await remove("terminal")).toMatchObject(refused);
  });

  test("is found by part of its name, in a bare array; the root like any other", async () => {
    const search = async (name: string) =>
      (await bench.call(`GET /v1/usg/dcs/member/dept?deptName=${encodeURIComponent(name)}`, { token })).json;
    expect(await search("亚太")).toMatchObject([
      { deptCode: "sales-apac", deptCodePath: "1#sales#sales-apac" },
    ]);
    expect(await search("INSTRUMENTS")).toMatchObject([
      { deptCode: "1", deptLevel: 1, parentDeptCode: null },
    ]);
    expect(await search("nothing")).toEqual([]);
    expect((await bench.call("GET /v1/usg/dcs/member/dept", { token })).status).toBe(400);
  });
});

describe("adding", () => {
  test("goes below the root with a short code unless said otherwise; names may repeat", async () => {
    const { values } = await add({ deptName: "Sales" });
    expect(values.text("value")).toMatch(/^[A-Za-z0-9]{5}$/);
    expect((await show(values.text("value"))).json).toMatchObject({ parentDeptCode: "1", sortLevel: 10_000 });
  });

  test("keeps everything that was given", async () => {
    const settings = { note: "Field team", inPermission: "OPEN", sortLevel: 7 };
    await add({ deptCode: "field", deptName: "Field", parentDeptCode: "sales", ...settings });
    expect((await show("field")).json).toMatchObject({ parentDeptCode: "sales", ...settings });
  });

  test.each([
    ["a code that is taken", { deptCode: "eng", deptName: "Again" }],
    ["a parent that does not exist", { deptName: "Orphan", parentDeptCode: "nowhere" }],
    ["no name", { deptCode: "x" }],
    ["an empty name", { deptName: "" }],
    ["a name of 129 letters", { deptName: "x".repeat(129) }],
    ["a code of 33 letters", { deptName: "x", deptCode: "x".repeat(33) }],
    ["a note of 97 letters", { deptName: "x", note: "x".repeat(97) }],
    ["level 0", { deptName: "x", sortLevel: 0 }],
    ["a visibility that is not implemented", { deptName: "x", inPermission: "CLOSE" }],
    [
      "a designated department that does not exist",
      { deptName: "x", outPermission: "DESIGNATED_DEPARTMENT", designatedOutDeptCodes: ["nowhere"] },
    ],
    [
      "151 designated departments",
      {
        deptName: "x",
        outPermission: "DESIGNATED_DEPARTMENT",
        designatedOutDeptCodes: Array.from({ length: 151 }, () => "eng"),
      },
    ],
  ])("refuses %s", async (_, body) => {
    const before = bench.simulator.world.departments.size;
    expect(await add(body)).toMatchObject(refused);
    expect(bench.simulator.world.departments.size).toBe(before);
  });

  test("stops at ten levels, the root among them", async () => {
    const lowest = await chain(9);
    expect((await show(lowest)).values.int("deptLevel")).toBe(10);
    expect(await add({ deptName: "Eleventh", parentDeptCode: lowest })).toMatchObject(refused);
  });

  test("stops at a hundred below one department", async () => {
    fill(99, "people");
    expect((await add({ deptName: "Hundredth", parentDeptCode: "people" })).status).toBe(200);
    expect(await add({ deptName: "Too many", parentDeptCode: "people" })).toMatchObject(refused);
    expect(await change("lab", { parentDeptCode: "people" })).toMatchObject(refused);
  });

  test("stops at ten thousand in the enterprise", async () => {
    const { departmentsByCorp } = bench.simulator.world;
    fill(9_999 - departmentsByCorp.get(meridian).size, "people");
    expect((await add({ deptName: "Last", parentDeptCode: "lab" })).status).toBe(200);
    expect(await add({ deptName: "Too many", parentDeptCode: "lab" })).toMatchObject(refused);
  });
});

describe("changing", () => {
  test("sets what is named and leaves the rest", async () => {
    expect(await change("lab", { deptName: "Lab", note: "Quiet" })).toMatchObject(done);
    expect((await show("lab")).json).toMatchObject({
      deptName: "Lab",
      note: "Quiet",
      parentDeptCode: "1",
      outPermission: "ONLY_SELF",
      sortLevel: 40,
    });
  });

  test("moves a department with all below it", async () => {
    expect(await change("eng", { parentDeptCode: "sales-emea" })).toMatchObject(done);
    expect((await show("eng-optics")).json).toMatchObject({
      deptLevel: 5,
      deptCodePath: "1#sales#sales-emea#eng#eng-optics",
    });
    expect(await childCodes("1")).not.toContain("eng");
  });

  test.each([
    ["below itself", "eng", "eng"],
    ["below what is below it", "eng", "eng-optics"],
    ["below what does not exist", "eng", "nowhere"],
    ["the root", "1", "eng"],
  ])("refuses to move %s", async (_, code, parentDeptCode) => {
    expect(await change(code, { parentDeptCode })).toMatchObject(refused);
  });

  test("refuses a move that would make an eleventh level, and changes nothing by it", async () => {
    const lowest = await chain(8);
    expect(await change("eng", { deptName: "Moved", parentDeptCode: lowest })).toMatchObject(refused);
    expect((await show("eng")).json).toMatchObject({ deptName: "Engineering", parentDeptCode: "1" });
    expect(await change("lab", { parentDeptCode: lowest })).toMatchObject(done);
  });

  test("names the designated departments, and drops them with the choice", async () => {
    const designated = {
      outPermission: "DESIGNATED_DEPARTMENT",
      designatedOutDeptCodes: ["eng", "eng", "people"],
    };
    await change("lab", designated);
    expect((await show("lab")).values.objects("designatedOutDeptCodes").map((it) => it.text("mark"))).toEqual(
      ["Engineering", "People"],
    );
    await change("lab", { outPermission: "UNLIMITED" });
    expect((await show("lab")).json).toMatchObject({ designatedOutDeptCodes: [] });
  });
});

describe("deleting", () => {
  test("takes an empty department away", async () => {
    await add({ deptCode: "gone", deptName: "Gone" });
    expect(await remove("gone")).toMatchObject(done);
    expect(await show("gone")).toMatchObject(refused);
    expect(await childCodes("1")).not.toContain("gone");
  });

  test.each([
    ["the root", "1"],
    ["one with users", "lab"],
    ["an unknown one", "nowhere"],
  ])("refuses %s", async (_, code) => {
    expect(await remove(code)).toMatchObject(refused);
  });

  test("refuses one with departments below it", async () => {
    await add({ deptCode: "above", deptName: "Above" });
    await add({ deptCode: "below", deptName: "Below", parentDeptCode: "above" });
    expect(await remove("above")).toMatchObject(refused);
    await remove("below");
    expect(await remove("above")).toMatchObject(done);
  });
});

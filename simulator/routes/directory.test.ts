import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";
import { within } from "../world.ts";

const meridian = "651543334";
let bench: Bench;
let mei: string;
let priya: string;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.call("POST /__sim/reset");
  mei = await bench.signIn(meridian, "mei.chen");
  // Of a department that sees only itself.
  priya = await bench.signIn(meridian, "priya.nair");
});

const personOf = (id: string) => bench.simulator.world.usersByThirdAccount.need(within(meridian, id));
const search = async (query: string, token = mei) =>
  (await bench.call(`GET /v1/usg/abs/users?${query}`, { token })).values;
const accounts = async (query: string, token = mei) =>
  (await search(query, token)).objects("data").map((it) => it.text("account").replace("@meridian", ""));

describe("the search", () => {
  test.each([
    ["the account", "mei.chen"],
    ["the name, in characters", "陈梅"],
    ["the name, in either case", "CHEN MEI"],
    ["the phone number", "13900000002"],
    ["the e-mail address", "mei.chen@meridian.example"],
  ])("finds by %s", async (_, key) => {
    expect(await accounts(`searchKey=${encodeURIComponent(key)}`)).toEqual(["mei.chen"]);
  });

  test("finds by the SIP number", async () => {
    const key = encodeURIComponent(personOf("wang.jun").sipNum);
    expect(await accounts(`searchKey=${key}`)).toEqual(["wang.jun"]);
  });

  test("goes through the departments by their levels, and through each by the users'", async () => {
    const { world } = bench.simulator;
    const all = await accounts("limit=500&searchScope=NORMAL_USER");
    const place = (id: string) => all.indexOf(id);
    expect(place("wang.jun")).toBeLessThan(place("mei.chen"));
    world.users.update(personOf("tom.becker"), { sortLevel: 1 });
    const firmware = await accounts("limit=500&deptCode=eng-fw");
    expect(firmware[0]).toBe("tom.becker");
    expect(all).toHaveLength(
      [...world.usersByCorp.get(meridian)].filter(({ status }) => status === 0).length,
    );
  });

  test("leaves out disabled users, and those below when asked to", async () => {
    expect(await accounts("searchKey=omar.haddad")).toEqual([]);
    const below = await accounts("limit=500&deptCode=eng");
    const alone = await accounts("limit=500&deptCode=eng&querySubDept=false");
    expect(below).toEqual(expect.arrayContaining([...alone, "mei.chen", "tom.becker"]));
    expect(alone).not.toContain("mei.chen");
    expect(await accounts("deptCode=nowhere")).toEqual([]);
  });

  test("shows who may see only their own department that, public ones and oneself", async () => {
    const seen = new Set(
      (await search("limit=500", priya)).objects("data").map((it) => it.texts("deptCodes")[0]),
    );
    expect(seen).toEqual(new Set(["lab", "people"]));
    expect(await accounts("searchKey=mei.chen", priya)).toEqual([]);
    expect(await accounts("searchKey=lin.yue", priya)).toEqual(["lin.yue"]);
  });

  test("hides a phone number from all but oneself", async () => {
    bench.simulator.world.users.update(personOf("mei.chen"), { hidePhone: true });
    const phone = async (token: string) =>
      (await search("searchKey=mei.chen@", token)).objects("data")[0]?.text("phone", null);
    expect(await phone(mei)).toBe("+8613900000002");
    expect(await phone(await bench.signIn(meridian, "wang.jun"))).toBeNull();
  });
});

describe("details in batch", () => {
  const list = (ids: string[], token = mei, query = "") =>
    bench.call(`POST /v1/usg/abs/users/list${query}`, { token, body: ids.map((id) => ({ id })) });

  test("come as a bare array in the order asked, with a code for each", async () => {
    const stranger = bench.simulator.world.usersByThirdAccount.need(within("734518826", "zhang.san"));
    const ids = [personOf("wang.jun").userId, "unknown", stranger.userId, personOf("omar.haddad").userId];
    expect((await list(ids)).json).toMatchObject([
      { account: "wang.jun@meridian", statusCode: 0 },
      { id: "unknown", statusCode: 2 },
      { id: stranger.userId, statusCode: 2 },
      { statusCode: 2 },
    ]);
  });

  test("tell only the code of who may not be seen", async () => {
    const { userId } = personOf("mei.chen");
    expect((await list([userId], priya)).json).toEqual([{ id: userId, statusCode: 3 }]);
  });

  test("go by third-party id as well", async () => {
    const { json } = await list(["mei.chen", "nobody"], mei, "?idType=THIRD_ACCOUNT");
    expect(json).toMatchObject([{ account: "mei.chen@meridian" }, { id: "nobody", statusCode: 2 }]);
  });

  test.each([[[]], [Array.from({ length: 201 }, () => "x")]])("take 1 to 200", async (ids) => {
    expect((await list(ids)).status).toBe(400);
  });
});

describe("the light view of departments", () => {
  const show = (code: string, token = mei) => bench.call(`GET /v1/usg/abs/departments/${code}`, { token });

  test("names a department and its children, and whether more is below", async () => {
    expect((await show("1")).json).toEqual({
      deptCode: "1",
      deptName: "Meridian Instruments",
      isLeafNodes: false,
      childDepts: [
        { deptCode: "eng", deptName: "Engineering", isLeafNodes: false },
        { deptCode: "sales", deptName: "Sales", isLeafNodes: false },
        { deptCode: "people", deptName: "People", isLeafNodes: true },
        { deptCode: "lab", deptName: "Advanced Lab", isLeafNodes: true },
        { deptCode: "press", deptName: "Press office", isLeafNodes: true },
      ],
    });
  });

  test("knows no department of another enterprise", async () => {
    expect(await show("terminal")).toMatchObject({ status: 400, json: { error_code: "USG.000000003" } });
  });
});

describe("external contacts", () => {
  const names = async (query: string, token = mei) =>
    (await bench.call(`GET /v1/usg/abs/external-contacts?${query}`, { token })).values
      .objects("data")
      .map((it) => it.text("name"));

  test("are the enterprise's and one's own, never somebody else's own", async () => {
    expect(await names("searchScope=PERSONAL")).toEqual(["Noa Levi", "Uncle Bao 包叔"]);
    expect(await names("searchScope=CORP")).not.toContain("Noa Levi");
    expect(await names("searchKey=mori")).toEqual([]);
    expect(await names("searchKey=mori", await bench.signIn(meridian, "lin.yue"))).toEqual(["Kenji Mori"]);
    expect(await names("", await bench.signIn("734518826"))).toEqual([]);
  });

  test("are searched by name, phone and e-mail, ten at a time", async () => {
    expect(await names("searchKey=海峰")).toEqual(["周海峰"]);
    expect(await names("searchKey=13700000022")).toEqual(["何佩"]);
    expect(await names("searchKey=ILSE%40")).toEqual(["Ilse Vermeer"]);
    const { json } = await bench.call("GET /v1/usg/abs/external-contacts?limit=1", { token: mei });
    expect(json).toMatchObject({
      offset: 0,
      limit: 1,
      count: 8,
      data: [
        {
          name: "Grete Holm",
          type: "CORP",
          corpName: "Nordlys Optik",
          deptName: "Purchasing",
          position: "Head of purchasing",
          phone: "+4733120001",
        },
      ],
    });
    expect(JSON.stringify(json)).not.toContain("ownerId");
  });
});

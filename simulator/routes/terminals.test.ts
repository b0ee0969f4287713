import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";

const meridian = "651543334";
let bench: Bench;
let admin: string;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.call("POST /__sim/reset");
  admin = await bench.signIn(meridian, "lin.yue");
});

const refused = { status: 400, json: { error_code: "USG.000000003" } };
const list = async (query = "") =>
  (await bench.call(`GET /v1/usg/dcs/corp/device${query}`, { token: admin })).values;
const names = async (query: string) => (await list(query)).objects("data").map((it) => it.text("name"));

function terminal(name: string) {
  const found = [...bench.simulator.world.terminals.values()].find((it) => it.name === name);
  if (!found) throw new Error(`no terminal ${name}`);
  return found;
}

describe("the list", () => {
  test("pages by ten, and repeats the last page beyond the end", async () => {
    const answer = await list();
    expect([answer.int("offset"), answer.int("limit"), answer.int("count")]).toEqual([0, 10, 8]);
    expect(await names("?limit=3&offset=90")).toEqual(await names("?limit=3&offset=6"));
  });

  test("finds by a part of name or serial number, in either case, and by nothing else", async () => {
    expect(await names("?searchKey=SHANGHAI")).toEqual(["Shanghai board room", "Shanghai 2F foyer"]);
    expect(await names(`?searchKey=${terminal("Firmware bench").sn.toLowerCase()}`)).toEqual([
      "Firmware bench",
    ]);
    expect(await names("?searchKey=lin.yue")).toEqual([]);
  });

  test("is narrowed to a model, and to a department with or without what is below", async () => {
    expect(await names("?model=TE60")).toEqual(["Shanghai board room"]);
    expect(await names("?model=TE6")).toEqual([]);
    expect(await names("?deptCode=eng")).toEqual([
      "Optics lab 光学实验室",
      "Clean room",
      "Old optics lab",
      "Firmware bench",
    ]);
    expect(await names("?deptCode=eng&enableSubDept=false")).toEqual(["Clean room"]);
    expect(await names("?deptCode=nowhere")).toEqual([]);
  });

  test("has the documented members, as the detail does", async () => {
    const { sn } = terminal("Clean room");
    const item = {
      name: "Clean room",
      type: "TE",
      model: "HUAWEI Box 600",
      sn: expect.stringMatching(/^[0-9A-Za-z_]{1,30}$/),
      account: expect.stringMatching(/^[0-9a-f]{32}$/),
      number: expect.stringMatching(/^\+99111\d{12}$/),
      prjCodeMode: 0,
      deptCode: "eng",
      deptName: "Engineering",
      deptNamePath: "Meridian Instruments#Engineering",
      phone: "+8613900000002",
      country: "chinaPR",
      email: "mei.chen@meridian.example.com",
      description: "Behind the second lock",
      status: 0,
    };
    const { json } = await bench.call("GET /v1/usg/dcs/corp/device?searchKey=clean", { token: admin });
    expect(json).toEqual({ offset: 0, limit: 10, count: 1, data: [item] });
    const detail = await bench.call(`GET /v1/usg/dcs/corp/device/${sn}`, { token: admin });
    expect(detail.json).toEqual(item);
  });

  test("knows no terminal of another enterprise", async () => {
    const { sn } = terminal("Harbour Rd 3F");
    expect(await names("?searchKey=harbour")).toEqual([]);
    expect(await bench.call(`GET /v1/usg/dcs/corp/device/${sn}`, { token: admin })).toMatchObject(refused);
    expect(await bench.call("GET /v1/usg/dcs/corp/device/NOBODY", { token: admin })).toMatchObject(refused);
  });
});

test("the models come as a bare array", async () => {
  const { json } = await bench.call("GET /v1/usg/dcs/termdevtype", { token: admin });
  expect(json).toHaveLength(16);
  expect(json).toContainEqual({
    type: "TE",
    model: "TE20",
    enableActiveCode: true,
    resolution: "1080P",
    supportProjectionCode: true,
    supportSVC: false,
  });
  expect(json).toContainEqual(expect.objectContaining({ type: "3rd", model: "polycom", supportSVC: null }));
});

describe("the online state", () => {
  const ask = (numbers: unknown, token = admin) =>
    bench.call("POST /v1/usg/acs/ap/userstatus", { token, body: numbers });

  test.each([
    ["registered and idle", "Shanghai board room", "0", "1"],
    ["registered and in a call", "Optics lab 光学实验室", "0", "2"],
    ["never switched on", "Clean room", "1", "0"],
    ["disabled", "Old optics lab", "1", "0"],
  ])("of a terminal %s is told in texts, under capitalised names", async (_, name, RegStatus, CallStatus) => {
    const { number } = terminal(name);
    expect((await ask([number])).json).toEqual([{ Number: `tel:${number}`, RegStatus, CallStatus }]);
  });

  test("of a user's number is that of no terminal, and users of the enterprise may ask", async () => {
    const user = bench.simulator.world.usersByAccount.need("mei.chen@meridian");
    const token = await bench.signIn(meridian, "mei.chen");
    const { json } = await ask([terminal("Clean room").number, `tel:${user.sipNum}`], token);
    expect(json).toMatchObject([{ CallStatus: "0" }, { RegStatus: "1", CallStatus: "3" }]);
    expect((await ask([])).json).toEqual([]);
  });

  test("is refused as a whole for a number of another enterprise, or of nobody", async () => {
    const own = terminal("Clean room").number;
    for (const other of [terminal("Harbour Rd 3F").number, "+990000"])
      expect((await ask([own, other])).status).toBe(403);
    expect(await ask([7])).toMatchObject(refused);
  });
});

describe("the directory", () => {
  const directory = async (query: string, token = admin) =>
    (await bench.call(`GET /v1/usg/abs/users?${query}`, { token })).values;

  test("holds the enabled terminals, apart from people or behind them", async () => {
    const terminals = await directory("searchScope=HARD_TERMINAL");
    expect(terminals.int("count")).toBe(7);
    const people = await directory("searchScope=NORMAL_USER");
    expect((await directory("")).int("count")).toBe(people.int("count") + 7);
    const last = (await directory("deptCode=eng&querySubDept=false")).objects("data").at(-1);
    expect([last?.text("type"), last?.text("name")]).toEqual(["HARD_TERMINAL", "Clean room"]);
  });

  test("finds them by number, name and account, never by their contact, and shows one by its account", async () => {
    const { account, number } = terminal("Clean room");
    for (const key of [number, "clean", account]) {
      const query = `searchScope=HARD_TERMINAL&searchKey=${encodeURIComponent(key)}`;
      expect((await directory(query)).objects("data").map((it) => it.text("account"))).toEqual([account]);
    }
    const byContact = await directory("searchScope=HARD_TERMINAL&searchKey=mei.chen");
    expect(byContact.int("count")).toBe(0);
    const asked = await bench.call("POST /v1/usg/abs/users/list?idType=USER_ID", {
      token: admin,
      body: [{ id: account }, { id: terminal("Old optics lab").account }],
    });
    expect(asked.json).toMatchObject([{ account, isHardTerminal: true, statusCode: 0 }, { statusCode: 2 }]);
  });

  test("shows who sees only the own department none of another", async () => {
    const priya = await bench.signIn(meridian, "priya.nair");
    expect((await directory("searchScope=HARD_TERMINAL", priya)).int("count")).toBe(0);
    const { json } = await bench.call("POST /v1/usg/abs/users/list?idType=USER_ID", {
      token: priya,
      body: [{ id: terminal("Clean room").account }],
    });
    expect(json).toMatchObject([{ statusCode: 3 }]);
  });
});

test("rooms are assigned to a terminal by its account, shown with it and taken back", async () => {
  const room = [...bench.simulator.world.rooms.values()].find((it) => it.vmrName === "Shanghai 1")?.id;
  const move = (verb: string, account: string) =>
    bench.call(`POST /v1/usg/dcs/corp/vmr/${verb}-member/${account}`, { token: admin, body: [room] });
  const found = async () =>
    (await bench.call("GET /v1/usg/dcs/corp/vmr?searchKey=clean", { token: admin })).json;
  const { account } = terminal("Clean room");
  expect((await move("assign-to", account)).status).toBe(200);
  expect(await found()).toMatchObject({
    data: [{ vmrName: "Shanghai 1", member: null, device: { id: account, mark: "Clean room" }, status: 0 }],
  });
  expect((await move("recycle-from", account)).status).toBe(200);
  expect(await found()).toMatchObject({ count: 0 });
  expect(await move("assign-to", terminal("Shanghai board room").account)).toMatchObject(refused);
  expect(await move("assign-to", terminal("Harbour Rd 3F").account)).toMatchObject({
    json: { error_code: "USG.201040000" },
  });
});

test("a department that holds a terminal stays", async () => {
  const { world } = bench.simulator;
  const press = (verb: string) => bench.call(`${verb} /v1/usg/dcs/corp/dept/press`, { token: admin });
  world.terminals.update(terminal("Clean room"), { deptCode: "press" });
  expect(await press("DELETE")).toMatchObject(refused);
  world.terminals.update(terminal("Clean room"), { deptCode: "eng" });
  expect((await press("DELETE")).status).toBe(200);
});

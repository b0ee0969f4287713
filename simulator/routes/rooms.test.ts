import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bench, startBench } from "../test-bench.ts";

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

async function list(query = "") {
  const { values } = await bench.call(`GET /v1/usg/dcs/corp/vmr${query}`, { token });
  return values.objects("data");
}

async function idOf(name: string) {
  const [room] = await list(`?searchKey=${encodeURIComponent(name)}`);
  if (!room) throw new Error(`no room ${name}`);
  return room.text("id");
}

const names = async (query: string) => (await list(query)).map((room) => room.text("vmrName"));
const move = (verb: "assign-to" | "recycle-from", account: string, ids: unknown, as = token) =>
  bench.call(`POST /v1/usg/dcs/corp/vmr/${verb}-member/${account}`, { token: as, body: ids });

describe("the list", () => {
  test("shows cloud rooms unless webinar rooms are asked for, personal IDs never", async () => {
    const { json } = await bench.call("GET /v1/usg/dcs/corp/vmr", { token });
    expect(json).toMatchObject({ offset: 0, limit: 100, count: 11 });
    expect(await names("?vmrMode=2")).toEqual(["Product launch", "Partner webinar", "Spare webinar"]);
    expect((await bench.call("GET /v1/usg/dcs/corp/vmr?vmrMode=0", { token })).status).toBe(400);
  });

  test("has the documented members", async () => {
    const { json } = await bench.call("GET /v1/usg/dcs/corp/vmr?searchKey=optics", { token });
    expect(json).toEqual({
      offset: 0,
      limit: 100,
      count: 1,
      data: [
        {
          id: expect.stringMatching(/^[0-9a-f]{32}$/),
          vmrId: expect.stringMatching(/^9\d{8}$/),
          vmrName: "Optics stand-up 光学例会",
          vmrPkgName: "VMR 50",
          vmrPkgParties: 50,
          maxAudienceParties: null,
          member: { id: "mei.chen@meridian", mark: "Chen Mei 陈梅" },
          device: null,
          status: 0,
          expireDate: expect.any(Number),
          commercialMaxAudienceParties: null,
        },
      ],
    });
  });

  test("filters by status, and searches name, number and holder in either case", async () => {
    expect(await names("?status=1")).toEqual(["Old reception"]);
    expect(await names("?status=2")).toEqual(["Shanghai 1", "Shanghai 2", "Gdańsk 1", "Training"]);
    expect(await names("?searchKey=CHEN")).toEqual(["Optics stand-up 光学例会"]);
    expect(await names("?searchKey=nothing")).toEqual([]);
  });

  test("repeats the last page beyond the end, echoing the offset asked for", async () => {
    const { json } = await bench.call("GET /v1/usg/dcs/corp/vmr?limit=4&offset=40", { token });
    expect(json).toMatchObject({ offset: 40, limit: 4, count: 11 });
    expect(await names("?limit=4&offset=40")).toEqual(await names("?limit=4&offset=8"));
  });
});

describe("assigning", () => {
  test("gives rooms to a user by account or third-party id; the same holder again changes nothing", async () => {
    const ids = [await idOf("Shanghai 1"), await idOf("Shanghai 2")];
    const first = await move("assign-to", "tom.becker@meridian", ids);
    expect([first.status, first.text]).toEqual([200, ""]);
    expect((await move("assign-to", "tom.becker?accountType=1", ids)).status).toBe(200);
    const tom = await bench.signIn(meridian, "tom.becker");
    const own = await bench.call("GET /v1/usg/dcs/member/vmr?specialVmr=true", { token: tom });
    expect(own.json).toMatchObject({ count: 2, data: [{ vmrName: "Shanghai 1", status: 0 }, {}] });
  });

  test("is all or nothing: somebody else's room, a disabled and an unknown one are refused", async () => {
    const free = await idOf("Shanghai 1");
    for (const bad of [await idOf("Board room"), await idOf("Old reception"), "unknown"]) {
      expect(await move("assign-to", "tom.becker@meridian", [free, bad])).toMatchObject(refused);
    }
    expect(await names("?status=2")).toContain("Shanghai 1");
  });

  test("knows neither users nor rooms of another enterprise", async () => {
    const id = await idOf("Shanghai 1");
    const stranger = await move("assign-to", "zhang.san@northwind", [id]);
    expect(stranger).toMatchObject({ status: 400, json: { error_code: "USG.201040000" } });
    const theirs = await bench.signIn("734518826");
    expect(await move("assign-to", "zhang.san@northwind", [id], theirs)).toMatchObject(refused);
  });

  test("stops at 32 rooms for one account", async () => {
    const { world } = bench.simulator;
    const model = world.rooms.need(await idOf("Shanghai 1"));
    const ids = Array.from({ length: 33 }, (_, i) => {
      world.rooms.add({ ...model, id: `spare-${i}`, vmrId: `88${i}` });
      return `spare-${i}`;
    });
    expect(await move("assign-to", "tom.becker@meridian", ids)).toMatchObject(refused);
    expect((await move("assign-to", "tom.becker@meridian", ids.slice(1))).status).toBe(200);
    expect(await move("assign-to", "tom.becker@meridian", ids.slice(0, 1))).toMatchObject(refused);
  });

  test.each([[[]], [Array.from({ length: 101 }, (_, i) => `room-${i}`)], [[7]], [{ id: "x" }], [null]])(
    "refuses a body of another shape",
    async (body) => {
      expect(await move("assign-to", "tom.becker@meridian", body)).toMatchObject(refused);
    },
  );
});

test("reclaiming frees the rooms of that account only", async () => {
  const id = await idOf("Board room");
  expect(await move("recycle-from", "mei.chen@meridian", [id])).toMatchObject(refused);
  expect((await move("recycle-from", "lin.yue", [id])).status).toBe(400);
  expect((await move("recycle-from", "lin.yue?accountType=1", [id])).status).toBe(200);
  expect(await names("?status=2")).toContain("Board room");
});

test("only a room that nobody holds can be deleted", async () => {
  const remove = (id: string) => bench.call("POST /v1/usg/dcs/corp/vmr/delete", { token, body: [id] });
  const free = await idOf("Training");
  expect(await remove(await idOf("Board room"))).toMatchObject(refused);
  expect((await remove(free)).status).toBe(200);
  expect(await remove(free)).toMatchObject(refused);
  expect(await names("?searchKey=Training")).toEqual([]);
});

describe("one's own rooms", () => {
  const own = async (query = "") =>
    (await bench.call(`GET /v1/usg/dcs/member/vmr${query}`, { token })).values.objects("data");

  test("are the personal ID, the cloud rooms, or both, with passwords and links", async () => {
    expect((await own()).map((room) => room.int("vmrMode"))).toEqual([0, 1]);
    expect((await own("?specialVmr=false")).map((room) => room.int("vmrMode"))).toEqual([0]);
    const { json } = await bench.call("GET /v1/usg/dcs/member/vmr?specialVmr=true", { token });
    expect(json).toMatchObject({
      limit: 100,
      data: [
        {
          vmrName: "Board room",
          gustPwd: expect.stringMatching(/^\d{6}$/),
          chairPwd: expect.stringMatching(/^\d{6}$/),
          gustJoinUrl: expect.stringContaining("/#/j/"),
          chairJoinUrl: expect.stringContaining("/#/j/"),
          allowGustFirst: false,
          gustFirstNotice: false,
          vmrPkgParties: 50,
        },
      ],
    });
  });

  test("change member by member; an empty guest password takes it away", async () => {
    const [personal] = await own("?specialVmr=false");
    const route = `PUT /v1/usg/dcs/member/vmr/${personal?.text("id")}`;
    const change = (body: object) => bench.call(route, { token, body });
    expect((await change({ vmrName: "Lin's room", gustPwd: "204816" })).status).toBe(200);
    expect((await change({ gustFirstNotice: true })).status).toBe(200);
    const [changed] = await own("?specialVmr=false");
    expect([changed?.text("vmrName"), changed?.text("gustPwd"), changed?.flag("gustFirstNotice")]).toEqual([
      "Lin's room",
      "204816",
      true,
    ]);
    expect(await change({ chairPwd: "204816" })).toMatchObject({
      status: 400,
      json: { error_code: "USG.201080006" },
    });
    expect((await change({ chairPwd: "" })).status).toBe(400);
    expect((await change({ gustPwd: "" })).status).toBe(200);
    expect((await own("?specialVmr=false"))[0]?.text("gustPwd")).toBe("");
  });

  test("of somebody else cannot be changed", async () => {
    const id = await idOf("Optics stand-up");
    const answer = await bench.call(`PUT /v1/usg/dcs/member/vmr/${id}`, { token, body: { vmrName: "Mine" } });
    expect(answer).toMatchObject(refused);
  });
});

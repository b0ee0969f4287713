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

async function search(query: string) {
  const { values } = await bench.call(`GET /v1/usg/dcs/corp/member?${query}`, { token: admin });
  return { count: values.int("count"), data: values.objects("data") };
}

const thirds = async (query: string) => (await search(query)).data.map((it) => it.text("thirdAccount", null));

describe("the administrator's search", () => {
  test("pages by ten and repeats the last page beyond the end", async () => {
    expect(await search("")).toMatchObject({ count: 120, data: { length: 10 } });
    expect(await thirds("offset=500&limit=50")).toEqual(await thirds("offset=100&limit=50"));
  });

  test("finds name, phone, e-mail, account and third-party id, in either case", async () => {
    for (const key of ["CHEN MEI", "陈梅", "13900000002", "mei.chen@meridian.example.com", "mei.chen"]) {
      expect(await thirds(`searchKey=${encodeURIComponent(key)}`)).toEqual(["mei.chen"]);
    }
  });

  test("filters by status, role and department with or without what is below", async () => {
    expect(await thirds("status=1")).toEqual(["omar.haddad"]);
    expect(await thirds("adminType=1")).toEqual(["lin.yue", "li.na"]);
    const whole = await search("deptCode=eng&limit=500");
    const alone = await search("deptCode=eng&enableSubDept=false&limit=500");
    expect(whole.count).toBeGreaterThan(alone.count);
    expect(new Set(whole.data.map((it) => it.text("deptCode")))).toEqual(
      new Set(["eng", "eng-optics", "eng-fw"]),
    );
    expect(await search("deptCode=nowhere")).toMatchObject({ count: 0, data: [] });
    expect(await search("userType=13&userType=14")).toMatchObject({ count: 0 });
  });

  test("sorts by a documented field, either way", async () => {
    const up = await thirds("sortField=sortLevel&isAsc=true&limit=3");
    expect(up).toEqual(["lin.yue", "mei.chen", "sato.aiko"]);
    const down = (await search("sortField=ldapAccount&isAsc=false&limit=500")).data.map((it) =>
      it.text("userAccount"),
    );
    expect(down).toEqual(down.toSorted().reverse());
  });

  test("its items have the personal ID, but neither SIP number nor room list", async () => {
    const { json } = await bench.call("GET /v1/usg/dcs/corp/member?searchKey=mei.chen", { token: admin });
    expect(json).toMatchObject({
      data: [
        {
          userAccount: "mei.chen@meridian",
          vmrId: expect.stringMatching(/^9\d{8}$/),
          deptNamePath: "Meridian Instruments#Engineering#Optics 光学",
          userType: 2,
          adminType: 2,
        },
      ],
    });
    expect(JSON.stringify(json)).not.toMatch(/sipNum|vmrList|"deptName"|Pw#/);
  });
});

describe("one user", () => {
  test("is found by account, or by third-party id with accountType 1", async () => {
    const detail = (path: string) => bench.call(`GET /v1/usg/dcs/corp/member/${path}`, { token: admin });
    const byAccount = await detail("mei.chen%40meridian");
    expect(byAccount.json).toMatchObject({
      thirdAccount: "mei.chen",
      sipNum: expect.stringMatching(/^\+99111\d{12}$/),
      deptName: "Optics 光学",
      corp: null,
      function: { enableRoom: false },
      vmrList: [{ vmrMode: 0, vmrPkgId: null }, { vmrMode: 1, vmrPkgLength: 0 }, { vmrMode: 2 }],
    });
    expect((await detail("mei.chen?accountType=1")).json).toEqual(byAccount.json);
    const unknown = { status: 400, json: { error_code: "USG.201040000" } };
    expect(await detail("mei.chen")).toMatchObject(unknown);
    expect(await detail("zhang.san%40northwind")).toMatchObject(unknown);
    expect((await detail("mei.chen?accountType=2")).status).toBe(400);
  });

  test("sees the own data with the enterprise's", async () => {
    const token = await bench.signIn(meridian, "mei.chen");
    const { json } = await bench.call("GET /v1/usg/dcs/member", { token });
    expect(json).toMatchObject({
      userAccount: "mei.chen@meridian",
      corp: { id: meridian, name: "Meridian Instruments", account: "admin@meridian" },
    });
  });
});

describe("the directory", () => {
  const directory = async (token: string, query = "") =>
    (await bench.call(`GET /v1/usg/abs/users?${query}`, { token })).values;

  test("shows colleagues to any user, by level, a hundred at a time, without disabled ones", async () => {
    const token = await bench.signIn(meridian, "mei.chen");
    const answer = await directory(token);
    expect([answer.int("limit"), answer.int("count")]).toEqual([100, 126]);
    const { json } = await bench.call("GET /v1/usg/abs/users?searchKey=sato", { token });
    expect(json).toMatchObject({
      data: [
        {
          account: "sato.aiko@meridian",
          deptCodes: ["sales-apac"],
          type: "NORMAL_USER",
          isHardTerminal: false,
        },
      ],
    });
    expect((await directory(token, "searchKey=omar.haddad")).int("count")).toBe(0);
    expect((await directory(token, "searchScope=NORMAL_USER")).int("count")).toBe(119);
  });

  test("hides a hidden phone from everybody but its owner", async () => {
    const { world } = bench.simulator;
    world.users.update(world.usersByAccount.need("mei.chen@meridian"), { hidePhone: true });
    const phoneFor = async (userId: string) => {
      const [entry] = (await directory(await bench.signIn(meridian, userId), "searchKey=mei.chen")).objects(
        "data",
      );
      return entry?.text("phone", null);
    };
    expect(await phoneFor("sato.aiko")).toBeNull();
    expect(await phoneFor("mei.chen")).toBe("+8613900000002");
  });

  test("keeps a closed department's users to themselves and to what is open; not so administrators", async () => {
    const codes = async (token: string) =>
      new Set((await directory(token, "limit=500")).objects("data").flatMap((it) => it.texts("deptCodes")));
    expect(await codes(await bench.signIn(meridian, "priya.nair"))).toEqual(new Set(["lab", "people"]));
    expect((await codes(admin)).size).toBe(9);
  });

  test("never shows another enterprise", async () => {
    const theirs = await directory(await bench.signIn("734518826"), "limit=500");
    expect(theirs.int("count")).toBe(52);
    expect(theirs.objects("data").every((it) => /@northwind$|^[0-9a-f]{32}$/.test(it.text("account")))).toBe(
      true,
    );
  });
});

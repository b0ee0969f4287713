import { describe, expect, it } from "vitest";
import { terminals } from "#lib/contract/terminals.ts";
import { addTerminal } from "../../../simulator/terminals.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";

const home = "651543334";
const bench = bindingsDemo();
const { call, member } = bench;
const mei = "mei.chen@meridian";
const world = () => bench.demo.simulator.world;
const asked = async () =>
  (await bench.demo.calls()).map(({ method, url }) => `${method} ${url.split("?")[0]}`);

/** So many more, all of the same contact. */
function addMany(count: number, details: { email: string }) {
  for (let i = 0; i < count; i++)
    addTerminal(world(), {
      corpId: home,
      account: `many-${i}`,
      sn: `MANY_${i}`,
      name: `Many ${String(i).padStart(5, "0")}`,
      model: "TE20",
      ...details,
    });
}

describe("a user's terminals", () => {
  it("are those with the e-mail address or phone number as their contact, and say what they do", async () => {
    const { items, ...rest } = await call(terminals.ofUser, { account: mei });
    expect(items.map(({ name, model, state }) => [name, model, state])).toEqual([
      ["Clean room", "HUAWEI Box 600", "offline"],
      ["Old optics lab", "TE30", "disabled"],
      ["Optics lab 光学实验室", "TE20", "inCall"],
    ]);
    expect(rest).toEqual({ total: 3, isWhole: true });
    const [, , state] = await bench.demo.calls();
    const numbers = [items[0]?.number, items[2]?.number];
    expect(state).toMatchObject({ url: "/v1/usg/acs/ap/userstatus", body: numbers });
  });

  it("are found by the address in either case, and by the number alone", async () => {
    const { terminals: all } = world();
    const [board, foyer] = [...all.values()];
    if (!board || !foyer) throw new Error("no terminals");
    all.update(board, { email: "Mei.Chen@MERIDIAN.example.com", phone: "" });
    all.update(foyer, { email: "", phone: member("mei.chen").phone });
    const { items } = await call(terminals.ofUser, { account: mei });
    expect(items.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Shanghai board room", "Shanghai 2F foyer"]),
    );
  });

  it("are none where contact and user both lack what would tie them", async () => {
    const [board] = [...world().terminals.values()];
    if (!board) throw new Error("no terminals");
    world().users.update(member("wang.jun"), { phone: "", email: "" });
    world().terminals.update(board, { phone: "", email: "" });
    expect(await call(terminals.ofUser, { account: "wang.jun@meridian" })).toEqual({
      items: [],
      total: 0,
      isWhole: true,
    });
    expect(await asked()).not.toContain("POST /v1/usg/acs/ap/userstatus");
  });

  it("come page by page, with the state of those that are shown", async () => {
    const { email } = member("wang.jun");
    addMany(501, { email });
    const page = { account: "wang.jun@meridian", page: 2, pageSize: 500 };
    const { items, total, isWhole } = await call(terminals.ofUser, page);
    expect({ names: items.map(({ name }) => name), total, isWhole }).toEqual({
      names: ["Many 00500"],
      total: 501,
      isWhole: true,
    });
    const lists = (await asked()).filter((it) => it === "GET /v1/usg/dcs/corp/device");
    expect(lists).toHaveLength(2);
    expect((await bench.demo.calls()).at(-1)?.body).toHaveLength(1);
  });

  it("are said to be not all where the enterprise has more than twenty pages of terminals", async () => {
    addMany(10_000, { email: member("wang.jun").email });
    const found = await call(terminals.ofUser, { account: mei });
    expect(found).toMatchObject({ total: 3, isWhole: false });
    expect((await asked()).filter((it) => it === "GET /v1/usg/dcs/corp/device")).toHaveLength(20);
  });

  it("are an error, and not none, where the upstream cannot be asked for them or for their states", async () => {
    for (const match of ["GET /v1/usg/dcs/corp/device", "POST /v1/usg/acs/ap/userstatus"]) {
      await bench.demo.fault({ match, kind: "status", status: 500, times: 9 });
      await expect(call(terminals.ofUser, { account: mei })).rejects.toMatchObject({
        code: "upstream_unavailable",
      });
      await bench.demo.reset();
    }
  });

  it("are for administrators, and those of another enterprise's user are not there", async () => {
    await expect(call(terminals.ofUser, { account: mei }, "user")).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(call(terminals.ofUser, { account: mei }, "foreign")).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

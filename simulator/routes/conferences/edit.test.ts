import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  at,
  first,
  type OpenSimulator,
  openSimulator,
  passwords,
  refusal,
  tomorrow,
} from "./conference-bench.ts";

let sim: OpenSimulator;
beforeAll(async () => {
  sim = await openSimulator();
});
afterAll(() => sim.close());

describe("an edit", () => {
  it("replaces everything: what it leaves out falls back to the default", async () => {
    const made = await sim.book("mei.chen", {
      language: "en-US",
      recordType: 2,
      attendees: [{ name: "Ann", phone: "+49301" }],
      confConfigInfo: { guestPwd: "2468", prolongLength: 15, callInRestriction: 2 },
    });
    const id = made.text("conferenceID");
    const changed = first(
      await sim.edit("mei.chen", id, { ...tomorrow(), subject: "Other", length: undefined }),
    );
    expect(changed.text("conferenceID")).toBe(id);
    expect(changed.text("subject")).toBe("Other");
    expect(changed.text("endTime")).toBe(`${at(9).slice(0, 11)}09:30`);
    expect([changed.int("size"), changed.int("recordType"), changed.text("language")]).toEqual([
      1,
      0,
      "zh-CN",
    ]);
    const config = changed.object("confConfigInfo");
    expect([config.int("prolongLength"), config.int("callInRestriction")]).toEqual([0, 0]);
    expect(passwords(changed).general).not.toBe("2468");
  });

  it("keeps ID, host password and links", async () => {
    const made = await sim.book("mei.chen");
    const changed = first(await sim.edit("mei.chen", made.text("conferenceID"), tomorrow()));
    for (const name of ["conferenceID", "chairJoinUri", "guestJoinUri"]) {
      expect(changed.text(name)).toBe(made.text(name));
    }
    expect(passwords(changed).chair).toBe(passwords(made).chair);
  });

  it("is told to the attendees", async () => {
    const id = (await sim.book("mei.chen")).text("conferenceID");
    await sim.edit("mei.chen", id, { ...tomorrow(), timeZoneID: "48" });
    const notices = sim.world.notices.filter((it) => it.conferenceID === id);
    expect(new Set(notices.map((it) => it.about))).toEqual(new Set(["created", "changed"]));
    expect(notices[0]?.start).toBe(at(9 + 8));
    expect(notices.at(-1)?.start).toBe(at(9 + 5.5));
  });

  it("is refused while the meeting runs", async () => {
    const id = (await sim.book("mei.chen", { startTime: "" })).text("conferenceID");
    expect(refusal(await sim.edit("mei.chen", id, tomorrow()))).toBe("400 MMC.111071065");
  });

  it("may not touch room, room flag and kind of ID, nor start a room booking at once", async () => {
    const { userId } = sim.user("mei.chen");
    const own = [...sim.world.rooms.values()].find((it) => it.holderId === userId && it.vmrMode === 1);
    const onRoom = { ...tomorrow(), vmrFlag: 1, vmrID: own?.id };
    const id = (await sim.book("mei.chen", onRoom)).text("conferenceID");
    const edit = async (change: object) => refusal(await sim.edit("mei.chen", id, { ...onRoom, ...change }));
    expect(await edit({ vmrFlag: undefined })).toBe("400 MMC.111071114");
    expect(await edit({ vmrID: "other" })).toBe("400 MMC.111071113");
    expect(await edit({ confConfigInfo: { vmrIDType: 1 } })).toBe("400 MMC.111071112");
    expect(await edit({ startTime: undefined })).toBe("400 MMC.111071009");
    expect(await edit({ startTime: at(11) })).toBe("200 ");
  });

  it("may not make the guest password that of the host, nor the ID", async () => {
    const made = await sim.book("mei.chen");
    const id = made.text("conferenceID");
    const edit = async (guestPwd?: string) =>
      refusal(await sim.edit("mei.chen", id, { ...tomorrow(), confConfigInfo: { guestPwd } }));
    expect(await edit(passwords(made).chair)).toBe("400 MMC.111071105");
    expect(await edit(id)).toBe("400 MMC.111071081");
  });
});

describe("who may change a meeting", () => {
  it("is its scheduler and every administrator, not an attendee", async () => {
    const sato = { userUUID: sim.user("sato.aiko").userId };
    const id = (await sim.book("mei.chen", { attendees: [sato] })).text("conferenceID");
    const body = { ...tomorrow(), attendees: [sato] };
    expect(refusal(await sim.edit("sato.aiko", id, body))).toBe("403 MMC.111070002");
    expect(refusal(await sim.cancel("sato.aiko", id))).toBe("403 MMC.111070002");
    expect(refusal(await sim.edit("marta.kowalska", id, body))).toBe("400 MMC.111070005");
    const byAdmin = first(await sim.edit("lin.yue", id, body));
    expect(byAdmin.text("scheduserName")).toBe("Chen Mei 陈梅");
  });

  it("is nobody of another enterprise, for whom it does not exist", async () => {
    const id = (await sim.book("mei.chen")).text("conferenceID");
    const missing = "400 MMC.111070005";
    expect(refusal(await sim.edit("admin@northwind", id, tomorrow()))).toBe(missing);
    expect(refusal(await sim.cancel("admin@northwind", id))).toBe(missing);
    expect(refusal(await sim.detail("admin@northwind", id))).toBe(missing);
    expect(sim.conference(id).booking.subject).toBe("Review");
  });
});

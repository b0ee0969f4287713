import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Values } from "../../values.ts";
import {
  at,
  first,
  type OpenSimulator,
  openSimulator,
  passwords,
  refusal,
  tomorrow,
} from "./conference-bench.ts";

const path = "/v1/mmc/management/conferences";
let sim: OpenSimulator;
beforeAll(async () => {
  sim = await openSimulator();
});
afterAll(() => sim.close());

const create = (as: string, change: object) =>
  sim.call(as, "POST", path, { body: { ...tomorrow(), ...change } });
const room = (holder: string, mode: 0 | 1 | 2 = 1) => {
  const rooms = [...sim.world.rooms.values()];
  const found = rooms.find((it) => it.holderId === sim.user(holder).userId && it.vmrMode === mode);
  if (!found) throw new Error(`${holder} has no room of mode ${mode}`);
  return found;
};

describe("a booking", () => {
  it("comes back as scheduled, with nine digits, two passwords, two links and its scheduler as host", async () => {
    const info = await sim.book("mei.chen");
    expect(info.text("conferenceID")).toMatch(/^\d{9}$/);
    expect(info.text("conferenceState")).toBe("Schedule");
    expect(info.text("confType")).toBe("FUTURE");
    expect([info.text("startTime"), info.text("endTime")]).toEqual([at(9), at(10)]);
    expect(info.has("confUUID")).toBe(false);
    const { chair, general } = passwords(info);
    expect(chair).toMatch(/^\d{6}$/);
    expect(general).toMatch(/^\d{6}$/);
    expect(chair).not.toBe(general);
    expect(info.text("chairJoinUri")).toContain(`/#/j/${info.text("conferenceID")}/`);
    expect(info.text("guestJoinUri")).not.toBe(info.text("chairJoinUri"));
    expect(info.int("size")).toBe(1);
    const [scheduler] = info.objects("partAttendeeInfo");
    expect([scheduler?.text("name"), scheduler?.int("role")]).toEqual(["Chen Mei 陈梅", 1]);
  });

  it("starts at once without a start time, and is running a second later", async () => {
    const info = first(await create("mei.chen", { startTime: "" }));
    expect(info.text("confType")).toBe("IMMEDIATELY");
    expect(info.text("conferenceState")).toBe("Creating");
    expect(info.text("confUUID")).toMatch(/^[0-9a-f]{32}$/);
    sim.pass(1000);
    const detail = await sim.detail("mei.chen", info.text("conferenceID"));
    expect(new Values(detail.body).object("conferenceData").text("conferenceState")).toBe("Created");
  });

  it("takes its guest password from the caller, or does without one", async () => {
    const own = await sim.book("mei.chen", { confConfigInfo: { guestPwd: "2468" } });
    expect(passwords(own).general).toBe("2468");
    const free = await sim.book("mei.chen", { confConfigInfo: { isGuestFreePwd: true } });
    expect(passwords(free).general).toBe("");
  });

  it("resolves third-party users by appId, and lists twenty people and twenty devices at most", async () => {
    const appId = [...sim.world.apps.values()].find((it) => it.corpId === sim.user("mei.chen").corpId)?.appId;
    const people = Array.from({ length: 30 }, (_, i) => ({ name: `Guest ${i}`, phone: `+4930${i}` }));
    const devices = Array.from({ length: 25 }, (_, i) => ({ phone: `+8888${i}`, type: "terminal" }));
    const attendees = [{ accountId: "sato.aiko", appId }, ...people, ...devices];
    const info = await sim.book("mei.chen", { attendees });
    expect([info.int("size"), info.int("normalCount"), info.int("terminlCount")]).toEqual([57, 32, 25]);
    const listed = info.objects("partAttendeeInfo");
    expect(listed.filter((it) => it.text("type") === "normal")).toHaveLength(20);
    expect(listed.filter((it) => it.text("type") === "terminal")).toHaveLength(20);
    expect(listed[1]?.text("name")).toBe("Sato Aiko");
    expect(listed[1]?.text("phone")).toBe(sim.user("sato.aiko").sipNum);
  });

  it("tells the attendees by the channels that were asked for", async () => {
    const info = await sim.book("mei.chen", {
      attendees: [{ name: "Ann", email: "ann@example.com", sms: "+49301" }],
      confConfigInfo: { isSendNotify: true, isSendCalendar: false, isSendSms: true },
    });
    const sent = sim.world.notices.filter((it) => it.conferenceID === info.text("conferenceID"));
    expect(sent.filter((it) => it.to === "ann@example.com").map((it) => it.channel)).toEqual(["mail"]);
    expect(sent.filter((it) => it.to === "+49301").map((it) => [it.channel, it.about])).toEqual([
      ["sms", "created"],
    ]);
  });

  it.each([
    ["starts in the past", { startTime: "2026-09-14 06:02" }, "400 MMC.111071013"],
    ["starts over a year ahead", { startTime: "2027-09-15 06:00" }, "400 MMC.111071014"],
    ["starts on no day of the calendar", { startTime: "2026-11-31 06:00" }, "400 MMC.111070001"],
    ["has an attendee who cannot be reached", { attendees: [{ name: "Ann" }] }, "400 MMC.111072031"],
    ["names no room", { vmrFlag: 1 }, "400 MMC.111070006"],
    ["is meant to be a webinar", { confResType: 2 }, "400 MMC.111071089"],
  ])("is refused when it %s", async (_, change, expected) => {
    expect(refusal(await create("mei.chen", change))).toBe(expected);
  });

  it("may start in the minute that has begun", async () => {
    expect((await create("mei.chen", { startTime: "2026-09-14 06:03" })).status).toBe(200);
  });

  it("is refused to the SP, which is in no enterprise", async () => {
    expect(refusal(await create("admin@harbourline", {}))).toMatch(/^403/);
  });
});

describe("a booking on a room", () => {
  it("has the fixed ID and the passwords of the room", async () => {
    const own = room("mei.chen");
    const info = await sim.book("mei.chen", { vmrFlag: 1, vmrID: own.id });
    expect(info.text("vmrConferenceID")).toBe(own.vmrId);
    expect(info.text("conferenceID")).not.toBe(own.vmrId);
    expect(passwords(info)).toEqual({ chair: own.chairPwd, general: own.gustPwd });
  });

  it("has an ID and passwords of its own when a random one is wanted", async () => {
    const own = room("lin.yue");
    const info = await sim.book("lin.yue", { vmrFlag: 1, vmrID: own.id, confConfigInfo: { vmrIDType: 1 } });
    expect(info.text("vmrConferenceID")).toBe(info.text("conferenceID"));
    expect(passwords(info).chair).not.toBe(own.chairPwd);
  });

  it("works with the personal meeting ID", async () => {
    const own = room("sato.aiko", 0);
    const info = await sim.book("sato.aiko", { vmrFlag: 1, vmrID: own.id });
    expect(info.text("vmrConferenceID")).toBe(own.vmrId);
  });

  it("is refused where another meeting has the room, and not right after it", async () => {
    const own = room("marta.kowalska");
    const on = (hour: number) => create("marta.kowalska", { vmrFlag: 1, vmrID: own.id, startTime: at(hour) });
    expect((await on(9)).status).toBe(200);
    expect(refusal(await on(9))).toBe("400 MMC.111071005");
    expect((await on(10)).status).toBe(200);
    expect((await on(1)).status).toBe(200);
    const now = { vmrFlag: 1, vmrID: own.id, startTime: "" };
    expect(refusal(await create("marta.kowalska", { ...now, length: 1440 }))).toBe("400 MMC.111071006");
    expect((await create("marta.kowalska", now)).status).toBe(200);
    expect(refusal(await create("marta.kowalska", now))).toBe("400 MMC.111071064");
  });

  it.each([
    ["somebody else's room", () => room("lin.yue").id, "400 MMC.111071063"],
    ["a webinar room", () => room("mei.chen", 2).id, "400 MMC.111071089"],
    [
      "another enterprise's room",
      () => [...sim.world.rooms.values()].find((it) => it.corpId === "734518826")?.id,
      "400 MMC.111070006",
    ],
  ])("is refused on %s", async (_, id, expected) => {
    expect(refusal(await create("mei.chen", { vmrFlag: 1, vmrID: id() }))).toBe(expected);
  });
});

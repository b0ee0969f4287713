import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Values } from "../../values.ts";
import { type OpenSimulator, openSimulator, passwords, refusal } from "./conference-bench.ts";
import { minute } from "./time.ts";

let sim: OpenSimulator;
beforeAll(async () => {
  sim = await openSimulator();
});
afterAll(() => sim.close());

const anonymous = (conferenceID: string, password?: string) =>
  sim.call(null, "GET", "/v1/mmc/management/conferences/anonymous/auth", {
    query: { conferenceID },
    ...(password !== undefined && { headers: { "X-Password": password } }),
  });
const byLink = (conf_id: string, password?: string, query: Record<string, string> = {}) =>
  sim.call(null, "GET", "/v2/mms/ncms/conferences/auth/random", {
    query: { conf_id, ...query },
    ...(password !== undefined && { headers: { "X-Password": password } }),
  });
const alike = "400 MMC.111072065";

describe("an anonymous guest", () => {
  it("gets a random for either password, and nothing for another one or for an unknown meeting", async () => {
    const info = await sim.book("mei.chen");
    const id = info.text("conferenceID");
    const { chair = "", general = "" } = passwords(info);
    for (const password of [chair, general]) {
      expect(new Values((await anonymous(id, password)).body).text("random")).toHaveLength(15);
    }
    expect(refusal(await anonymous(id, "0"))).toBe(alike);
    expect(refusal(await anonymous("900000000", "0"))).toBe(alike);
    expect(refusal(await anonymous(id))).toBe("400 MMC.111070009");
  });

  it("is locked out after five wrong passwords, for five minutes, from that meeting only", async () => {
    const info = await sim.book("mei.chen");
    const other = await sim.book("mei.chen");
    const id = info.text("conferenceID");
    const { general = "" } = passwords(info);
    for (let i = 0; i < 5; i++) expect(refusal(await anonymous(id, "0"))).toBe(alike);
    expect(refusal(await anonymous(id, general))).toBe("400 MMC.111071052");
    expect(refusal(await byLink(id, general))).toBe("400 MMC.111071053");
    expect((await anonymous(other.text("conferenceID"), passwords(other).general)).status).toBe(200);
    sim.pass(5 * minute);
    expect((await anonymous(id, general)).status).toBe(200);
  });

  it("starts counting anew after a right password", async () => {
    const info = await sim.book("mei.chen");
    const id = info.text("conferenceID");
    const { general = "" } = passwords(info);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await anonymous(id, "0");
      expect((await anonymous(id, general)).status).toBe(200);
    }
  });

  it.each([
    [2, "400 MMC.111071074"],
    [3, "400 MMC.111071075"],
  ])("stays outside where callInRestriction is %i", async (callInRestriction, expected) => {
    const info = await sim.book("mei.chen", { confConfigInfo: { callInRestriction } });
    const { general } = passwords(info);
    expect(refusal(await anonymous(info.text("conferenceID"), general))).toBe(expected);
    expect(refusal(await byLink(info.text("conferenceID"), general))).toBe(expected);
  });
});

describe("a guest with a link", () => {
  it("learns without a password only whether one is needed", async () => {
    const closed = await byLink((await sim.book("mei.chen")).text("conferenceID"));
    expect(closed.body).toMatchObject({ need_password: true, random: "", subject: "" });
    expect((await byLink("900000000")).body).toEqual(closed.body);
    const free = await sim.book("mei.chen", { confConfigInfo: { isGuestFreePwd: true } });
    const opened = await byLink(free.text("conferenceID"));
    expect(opened.body).toMatchObject({ need_password: false, subject: "Review", conf_mode: "RTC" });
  });

  it("waits for the host where only the host may start, if the client can wait", async () => {
    const info = await sim.book("mei.chen", { confConfigInfo: { allowGuestStartConf: false } });
    const id = info.text("conferenceID");
    const { general } = passwords(info);
    expect(refusal(await byLink(id, general))).toBe("400 MMC.111071058");
    expect((await byLink(id, general, { guest_waiting: "1" })).status).toBe(200);
  });
});

describe("looking a meeting up", () => {
  it("tells the SP, and nobody else, whose it is", async () => {
    const conferenceID = (await sim.book("mei.chen")).text("conferenceID");
    const ask = (as: string) =>
      sim.call(as, "GET", "/v1/mmc/management/conferences/confOrg", { query: { conferenceID } });
    expect((await ask("admin@harbourline")).body).toEqual({ orgID: "651543334" });
    expect(refusal(await ask("lin.yue"))).toMatch(/^403/);
  });

  it("tells in which meeting a number is, within the enterprise", async () => {
    const ask = async (as: string, call_number: string) => {
      const path = "/v2/mms/ncms/conferences/online/check-callnumber-in-conf";
      return (await sim.call(as, "GET", path, { query: { call_number } })).body;
    };
    const conf_id = (await sim.book("mei.chen", { startTime: "" })).text("conferenceID");
    await sim.call(null, "POST", `/__sim/meetings/${conf_id}/participants`, {
      body: { action: "join", name: "Ann", number: "+49301" },
    });
    expect(await ask("sato.aiko", "+49301")).toEqual({ in_conf: true, conf_id });
    expect(await ask("sato.aiko", "+49302")).toEqual({ in_conf: false, conf_id: "" });
    expect(await ask("admin@northwind", "+49301")).toEqual({ in_conf: false, conf_id: "" });
  });

  it("tells the region of a running one only", async () => {
    const ask = (conferenceID: string) =>
      sim.call("mei.chen", "GET", "/v1/mmc/management/conferences/region/info", { query: { conferenceID } });
    const booked = await sim.book("mei.chen");
    expect(refusal(await ask(booked.text("conferenceID")))).toBe("400 MMC.111070120");
    const running = await sim.book("mei.chen", { startTime: "" });
    expect((await ask(running.text("conferenceID"))).body).toMatchObject({ regionIP: "203.0.113.20" });
  });
});

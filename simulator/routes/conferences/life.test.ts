import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Values } from "../../values.ts";
import { type OpenSimulator, openSimulator, passwords, refusal, start } from "./conference-bench.ts";
import { day, minute } from "./time.ts";

let sim: OpenSimulator;
beforeAll(async () => {
  sim = await openSimulator();
});
afterAll(() => sim.close());

/** Booked for the next full minute, 30 minutes long. */
const soon = (change: object = {}) =>
  sim.book("mei.chen", { startTime: inMinutes(1), length: 30, ...change });
const inMinutes = (minutes: number) =>
  new Date(sim.world.clock.now() + minutes * minute).toISOString().slice(0, 16).replace("T", " ");
const state = async (id: string) => {
  const detail = await sim.detail("mei.chen", id);
  return detail.status === 200
    ? new Values(detail.body).object("conferenceData").text("conferenceState")
    : refusal(detail);
};
const launch = (as: string, conferenceID: string, password = "") =>
  sim.call(as, "POST", "/v1/mmc/management/conferences/start", { body: { conferenceID, password } });
const people = (id: string, body: object) =>
  sim.call(null, "POST", `/__sim/meetings/${id}/participants`, { body });
const gone = "400 MMC.111070005";

describe("a meeting, as time goes by", () => {
  it("waits, unattended, until its scheduled end, and is gone then", async () => {
    const id = (await soon()).text("conferenceID");
    sim.pass(30 * minute);
    expect(await state(id)).toBe("Schedule");
    sim.pass(minute);
    expect(await state(id)).toBe(gone);
    expect(refusal(await sim.cancel("mei.chen", id))).toBe(gone);
  });

  it("starts by itself when somebody shall be called", async () => {
    const id = (await soon({ attendees: [{ phone: "+49301", isAutoInvite: 1 }] })).text("conferenceID");
    expect(await state(id)).toBe("Schedule");
    sim.pass(2 * minute);
    expect(await state(id)).toBe("Created");
  });

  it("ends on time after a late start, and leaves a run for the history", async () => {
    const info = await soon();
    const id = info.text("conferenceID");
    sim.pass(20 * minute);
    const started = await launch("sato.aiko", id, passwords(info).chair);
    const confUUID = new Values(started.body).text("uuid");
    expect(await state(id)).toBe("Creating");
    sim.pass(9 * minute);
    expect(await state(id)).toBe("Created");
    sim.pass(2 * minute);
    expect(await state(id)).toBe(gone);
    expect(sim.world.pastRuns.need(confUUID)).toMatchObject({ conferenceID: id });
  });

  it("that starts early ends after the booked length, and may be entered again", async () => {
    const info = await soon({ startTime: inMinutes(120) });
    const id = info.text("conferenceID");
    await launch("mei.chen", id, passwords(info).chair);
    sim.pass(31 * minute);
    expect(await state(id)).toBe("Schedule");
    const again = await launch("mei.chen", id, passwords(info).chair);
    expect(again.status).toBe(200);
    expect(sim.conference(id).run?.confUUID).toBe(new Values(again.body).text("uuid"));
  });

  it("is prolonged as long as somebody is there", async () => {
    const id = (await soon({ confConfigInfo: { prolongLength: 15 } })).text("conferenceID");
    await people(id, { action: "join", name: "Ann" });
    sim.pass(100 * minute);
    expect(await state(id)).toBe("Created");
    await people(id, { action: "leave", name: "Ann" });
    expect(await state(id)).toBe(gone);
  });
});

describe("starting a meeting", () => {
  it("takes the host's password, and the guests' only where they may start", async () => {
    const strict = await soon({ confConfigInfo: { allowGuestStartConf: false } });
    const id = strict.text("conferenceID");
    expect(refusal(await launch("sato.aiko", id, "000"))).toBe("400 MMC.111071091");
    expect(refusal(await launch("sato.aiko", id, passwords(strict).general))).toBe("400 MMC.111071058");
    expect((await launch("sato.aiko", id, passwords(strict).chair)).status).toBe(200);
    const open = await soon({ confConfigInfo: { allowGuestStartConf: true } });
    const reply = await launch("sato.aiko", open.text("conferenceID"), passwords(open).general);
    expect(new Values(reply.body).text("regionIP")).toBe("203.0.113.20");
  });

  it("again changes nothing", async () => {
    const info = await soon();
    const id = info.text("conferenceID");
    const one = await launch("mei.chen", id, passwords(info).chair);
    const two = await launch("mei.chen", id, passwords(info).chair);
    expect(two.body).toEqual(one.body);
  });

  it("is not for another enterprise", async () => {
    const info = await soon();
    const reply = await launch("admin@northwind", info.text("conferenceID"), passwords(info).chair);
    expect(refusal(reply)).toBe(gone);
  });
});

describe("cancelling a meeting", () => {
  it("takes it away and tells its people", async () => {
    const id = (await soon()).text("conferenceID");
    expect(await sim.cancel("mei.chen", id)).toEqual({ status: 200, body: undefined });
    expect(await state(id)).toBe(gone);
    expect(sim.world.notices.at(-1)).toMatchObject({ about: "cancelled", conferenceID: id });
  });

  it("that runs needs type=1, which ends the run", async () => {
    const info = await soon({ startTime: "" });
    const id = info.text("conferenceID");
    expect(refusal(await sim.cancel("mei.chen", id))).toBe("400 MMC.111071067");
    expect((await sim.cancel("mei.chen", id, { type: "1" })).status).toBe(200);
    expect(sim.world.pastRuns.get(info.text("confUUID"))).toBeDefined();
    expect(await state(id)).toBe(gone);
  });
});

describe("the people of a run", () => {
  it("come, act and go by hand; the last to go ends the run", async () => {
    const id = (await soon()).text("conferenceID");
    await people(id, { action: "join", name: "Ann", number: "+49301", role: 1 });
    await people(id, { action: "join", name: "Bo" });
    await people(id, { action: "speak", name: "Ann" });
    await people(id, { action: "bad-network", name: "Ann" });
    await people(id, { action: "raise-hand", name: "Bo" });
    await people(id, { action: "bad-network", name: "Ann", on: false });
    const seen = await sim.call(null, "GET", `/__sim/meetings/${id}/participants`);
    expect(seen.body).toMatchObject([
      { name: "Ann", number: "+49301", role: 1, speaking: true, badNetwork: false, handRaised: false },
      { name: "Bo", role: 0, speaking: false, handRaised: true },
    ]);
    expect((await people(id, { action: "leave", name: "Cy" })).status).toBe(400);
    expect((await people(id, { action: "dance", name: "Bo" })).status).toBe(400);
    await people(id, { action: "leave", name: "Ann" });
    await people(id, { action: "leave", name: "Bo" });
    expect(sim.conference(id).run).toBeNull();
  });
});

describe("the seeds", () => {
  it("book a month ahead on quarter hours, with two meetings running", async () => {
    const fresh = await openSimulator();
    const all = [...fresh.world.conferences.values()];
    const meridian = all.filter((it) => it.corpId === "651543334");
    expect(meridian).toHaveLength(40);
    expect(meridian.filter((it) => it.run)).toHaveLength(2);
    for (const { booking } of all) {
      expect(booking.startsAt % (15 * minute)).toBe(0);
      expect(booking.startsAt).toBeLessThan(start + 31 * day);
    }
    const mei = fresh.user("mei.chen").userId;
    expect(meridian.filter((it) => it.schedulerId === mei).length).toBeGreaterThanOrEqual(6);
    const invited = meridian.filter(
      (it) => it.schedulerId !== mei && it.booking.attendees.some((who) => who.userUUID === mei),
    );
    expect(invited.length).toBeGreaterThanOrEqual(4);
    await fresh.close();
  });
});

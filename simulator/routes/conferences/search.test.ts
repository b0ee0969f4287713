import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Values } from "../../values.ts";
import { type OpenSimulator, openSimulator, passwords, type Reply, refusal } from "./conference-bench.ts";

let sim: OpenSimulator;
beforeAll(async () => {
  sim = await openSimulator();
});
afterAll(() => sim.close());

const items = (reply: Reply) => new Values(reply.body).objects("data");
const ids = (reply: Reply) => items(reply).map((it) => it.text("conferenceID"));
const count = (reply: Reply) => new Values(reply.body).int("count");

describe("the list of meetings", () => {
  it("shows a user what he made or must attend, whatever he asks for", async () => {
    const mine = ids(await sim.list("mei.chen"));
    const { userId } = sim.user("mei.chen");
    const expected = [...sim.world.conferences.values()].filter((it) =>
      it.booking.attendees.some((who) => who.userUUID === userId),
    );
    expect(new Set(mine)).toEqual(new Set(expected.map((it) => it.conferenceID)));
    expect(mine.length).toBeLessThan(40);
    expect(ids(await sim.list("mei.chen", { queryAll: "true" }))).toEqual(mine);
    const other = { userUUID: sim.user("sato.aiko").userId };
    expect(ids(await sim.list("mei.chen", other))).toEqual(mine);
  });

  it("shows an administrator his own, the whole enterprise's, or one user's", async () => {
    expect(count(await sim.list("lin.yue", { queryAll: "true" }))).toBe(40);
    expect(count(await sim.list("lin.yue"))).toBeLessThan(40);
    const sato = await sim.list("lin.yue", { userUUID: sim.user("sato.aiko").userId });
    expect(ids(sato)).toEqual(ids(await sim.list("sato.aiko")));
  });

  it("never shows another enterprise's", async () => {
    const theirs = items(await sim.list("admin@northwind", { queryAll: "true" }));
    expect(theirs).toHaveLength(3);
    expect(theirs.every((it) => it.text("subject") === "Harbour schedule")).toBe(true);
  });

  it("is sorted by start, either way", async () => {
    const starts = async (query: Record<string, string>) =>
      items(await sim.list("lin.yue", { queryAll: "true", ...query })).map((it) => it.text("startTime"));
    const ascending = await starts({});
    expect(ascending).toEqual(ascending.toSorted());
    expect(await starts({ sortType: "DSC_StartTIME" })).toEqual(ascending.toReversed());
  });

  it("is paged, and repeats the last page past the end", async () => {
    const page = (offset: string) => sim.list("lin.yue", { queryAll: "true", offset, limit: "15" });
    expect(ids(await page("0"))).toHaveLength(15);
    expect(ids(await page("30"))).toHaveLength(10);
    expect(ids(await page("90"))).toEqual(ids(await page("30")));
  });

  it("finds by subject, scheduler and ID, and within a day, a week or a month", async () => {
    const found = async (query: Record<string, string>) =>
      items(await sim.list("lin.yue", { queryAll: "true", ...query }));
    const reviews = await found({ searchKey: "usability" });
    expect(reviews.length).toBeGreaterThan(0);
    expect(reviews.every((it) => it.text("subject").startsWith("Usability"))).toBe(true);
    const meis = await found({ searchKey: "陈梅" });
    expect(meis.every((it) => it.text("scheduserName") === "Chen Mei 陈梅")).toBe(true);
    const [one] = meis;
    expect(await found({ searchKey: one?.text("conferenceID") ?? "" })).toHaveLength(1);
    const reach = await Promise.all(
      ["ADAY", "AWEEK", "AMONTH", "ALL"].map((queryConfMode) => found({ queryConfMode })),
    );
    const sizes = reach.map((it) => it.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
  });
});

describe("the detail of a meeting", () => {
  it("gives hosts and administrators both passwords, guests only theirs", async () => {
    const sato = { userUUID: sim.user("sato.aiko").userId };
    const made = await sim.book("mei.chen", { attendees: [sato] });
    const id = made.text("conferenceID");
    const seen = async (as: string) => new Values((await sim.detail(as, id)).body).object("conferenceData");
    expect(passwords(await seen("mei.chen"))).toEqual(passwords(made));
    expect(passwords(await seen("lin.yue"))).toEqual(passwords(made));
    const guest = await seen("sato.aiko");
    expect(passwords(guest)).toEqual({ general: passwords(made).general });
    expect([guest.text("role"), guest.has("chairJoinUri")]).toEqual(["general", false]);
    expect(refusal(await sim.detail("marta.kowalska", id))).toBe("400 MMC.111070005");
  });

  it("pages and searches the invited, told apart from devices when asked", async () => {
    const attendees = [
      { name: "Board room", phone: "+8881", type: "terminal" },
      { name: "Ann", phone: "+49301" },
      { name: "Bo", phone: "+49302" },
    ];
    const id = (await sim.book("mei.chen", { attendees })).text("conferenceID");
    const names = async (headers: Record<string, string>, query: Record<string, string> = {}) => {
      const { body } = await sim.detail("mei.chen", id, { headers, query });
      const page = new Values(body).object("data");
      return page.objects("data").map((it) => it.text("name"));
    };
    expect(await names({})).toEqual(["Chen Mei 陈梅", "Board room", "Ann", "Bo"]);
    expect(await names({ "X-Type": "1" })).toEqual(["Chen Mei 陈梅", "Ann", "Bo", "Board room"]);
    expect(await names({ "X-Type": "2" })).toEqual(["Chen Mei 陈梅", "Ann", "Bo"]);
    expect(await names({ "X-Type": "2", "X-Query-Type": "1" })).toEqual(["Board room"]);
    expect(await names({}, { offset: "2", limit: "1" })).toEqual(["Ann"]);
    expect(await names({}, { searchKey: "+4930" })).toEqual(["Ann", "Bo"]);
    expect(refusal(await sim.detail("mei.chen", id, { headers: { "X-Type": "3" } }))).toMatch(/^400/);
  });
});

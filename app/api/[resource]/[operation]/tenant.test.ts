import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { operations } from "#lib/contract/index.ts";
import { seeded } from "#lib/contract/seeded.ts";
import { db } from "#lib/server/db.ts";
import { forgetChangedSessions } from "#lib/server/session-cookie.ts";
import { type Demo, guestToken, startDemo } from "#lib/server/testing/demo.ts";
import { type Account, signedIn } from "#lib/server/testing/people.ts";
import { ask, exampleOf } from "#lib/server/testing/requests.ts";
import { demoIds } from "#prisma/seed.ts";

const roomList = z.object({ items: z.array(z.object({ name: z.string() })) });
const northwind = "734518826";
const absent = { id: "900000000", account: "nobody@meridian", roomId: "0".repeat(32) };

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
  await forgetChangedSessions();
});
afterAll(() => demo.stop());
beforeEach(() => demo.reset());

/** What one finds out by asking: all of the answer but the ids of this one request. */
async function learnt(name: string, input: unknown, person: Account) {
  const { status, data, error } = await ask(name, input, { cookie: (await signedIn(person)).cookie });
  return { status, data, error: error && { ...error, requestId: "" } };
}

/** Things of another enterprise, by the member of an input that names them. */
function foreignThings() {
  const { world } = demo.simulator;
  const [conference] = world.conferencesByCorp.get(northwind);
  const [room] = world.roomsByCorp.get(northwind);
  const [user] = world.usersByCorp.get(northwind);
  if (!conference || !room || !user) throw new Error("the other enterprise is empty");
  return { id: conference.conferenceID, account: user.account, roomId: room.id };
}

const aboutMeetings = [...operations.values()]
  .filter(({ name, internal }) => name.startsWith("meetings.") && !internal)
  .filter(({ example }) => typeof example === "object" && example !== null && "id" in example)
  .map(({ name }) => name);

describe("another enterprise's", () => {
  it("has meetings to ask for by more than one operation", () => {
    expect(aboutMeetings).toEqual(
      expect.arrayContaining(["meetings.get", "meetings.update", "meetings.cancel"]),
    );
  });

  it.each(aboutMeetings)("meeting is as absent as one that never was: %s", async (name) => {
    const example = Object(exampleOf(name));
    const [foreign, never] = [
      await learnt(name, { ...example, id: foreignThings().id }, "admin"),
      await learnt(name, { ...example, id: absent.id }, "admin"),
    ];
    expect(foreign).toEqual(never);
    expect(foreign).toMatchObject({ status: 404, error: { code: "not_found" } });
    expect(demo.simulator.world.conferences.get(foreignThings().id)).toBeDefined();
  });

  it.each(["rooms.assign", "rooms.release"])(
    "room or user is as unknown as one that never was: %s",
    async (name) => {
      const { account, roomId } = foreignThings();
      const owned = { account: seeded.account, roomIds: [seeded.freeRoomId] };
      expect(await learnt(name, { ...owned, roomIds: [roomId] }, "admin")).toEqual(
        await learnt(name, { ...owned, roomIds: [absent.roomId] }, "admin"),
      );
      const foreign = await learnt(name, { ...owned, account }, "admin");
      expect(foreign).toEqual(await learnt(name, { ...owned, account: absent.account }, "admin"));
      expect(foreign.error).toBeDefined();
    },
  );

  it("people and meetings stand in no list", async () => {
    const [home, away] = [await learnt("meetings.search", { pageSize: 500 }, "admin"), foreignThings()];
    expect(home.status).toBe(200);
    expect(JSON.stringify(home.data)).not.toContain(away.id);
    const people = await learnt("directory.search", { text: away.account }, "admin");
    expect(people.data).toMatchObject({ items: [], total: 0 });
  });

  it("administrator sees his own enterprise, and not this one", async () => {
    const example = Object(exampleOf("meetings.get"));
    expect((await learnt("meetings.get", { ...example, id: foreignThings().id }, "foreign")).status).toBe(
      200,
    );
    expect(await learnt("meetings.get", example, "foreign")).toMatchObject({ status: 404 });
  });

  it.each(["enterpriseId", "corpId", "spId", "userId", "role", "as"])(
    "id as an input's %s changes nothing",
    async (member) => {
      const { id } = foreignThings();
      const input = { id, [member]: member === "enterpriseId" ? demoIds.enterprises[1] : northwind };
      expect(await learnt("meetings.get", input, "admin")).toMatchObject({ status: 404 });
      expect((await demo.calls()).map(({ caller }) => caller?.corpId)).toEqual(["651543334"]);
    },
  );
});

describe("within one enterprise", () => {
  it.each(aboutMeetings)("somebody else's meeting is as absent as one that never was: %s", async (name) => {
    const { world } = demo.simulator;
    const mei = [...world.users.values()].find(({ thirdAccount }) => thirdAccount === "mei.chen");
    const others = [...world.conferencesByCorp.get("651543334")].find(
      ({ schedulerId, booking }) =>
        schedulerId !== mei?.userId && booking.attendees.every(({ userUUID }) => userUUID !== mei?.userId),
    );
    if (!others) throw new Error("mei.chen is in every meeting");
    const example = Object(exampleOf(name));
    const foreign = await learnt(name, { ...example, id: others.conferenceID }, "user");
    expect(foreign).toEqual(await learnt(name, { ...example, id: absent.id }, "user"));
    expect(foreign.status).toBe(404);
  });
});

describe("a provider's administrator", () => {
  it("has no enterprise's rooms until one is entered, and then that one's only", async () => {
    const { cookie } = await signedIn("sp");
    const roomNames = async () => {
      const { status, data } = await ask("rooms.search", {}, { cookie });
      return status === 200 ? roomList.parse(data).items.map(({ name }) => name) : status;
    };
    expect(await roomNames()).toBe(403);
    const [, enterpriseId] = demoIds.enterprises;
    expect((await ask("session.enter", { enterpriseId }, { cookie })).status).toBe(200);
    await expect.poll(roomNames, { timeout: 5_000 }).toEqual(["Northwind board room", "Quay 4", "Pilots"]);
    expect((await ask("session.leave", {}, { cookie })).status).toBe(200);
    await expect.poll(roomNames, { timeout: 5_000 }).toBe(403);
  });
});

describe("a page", () => {
  const shown = (enterprise: string) => ({ "x-foyer-enterprise": enterprise });
  const [home, foreign] = demoIds.enterprises;

  it.each(["rooms.search", "rooms.assign"])(
    "of another enterprise than the session's is stopped: %s",
    async (name) => {
      const { cookie } = await signedIn("acting");
      for (const enterprise of [foreign, "x"]) {
        const answer = await ask(name, exampleOf(name), { cookie, headers: shown(enterprise) });
        expect(answer).toMatchObject({
          status: 409,
          error: { code: "conflict", reason: "enterprise_changed" },
        });
      }
      expect(await demo.calls()).toEqual([]);
      expect((await ask(name, exampleOf(name), { cookie, headers: shown(home) })).status).toBe(200);
    },
  );

  it("cannot choose an enterprise by saying which it shows", async () => {
    const { cookie } = await signedIn("admin");
    const { status } = await ask("rooms.search", {}, { cookie, headers: shown(foreign) });
    expect(status).toBe(409);
  });
});

describe("a join link", () => {
  const open = (token: string) => ask("join.open", { ...Object(exampleOf("join.open")), token });
  const notFound = { status: 404, error: { code: "not_found" } };

  it("lets its holder in, and nobody who made one up", async () => {
    expect(await open(guestToken)).toMatchObject({ status: 200, data: { dialId: seeded.meetingId } });
    for (const token of ["B".repeat(22), "", "../../../etc/passwd", `${guestToken} `]) {
      expect(await open(token)).toMatchObject(notFound);
    }
  });

  it.each([
    ["revoked", { revokedAt: new Date() }],
    ["expired", { expiresAt: new Date(0) }],
    ["of a meeting of another enterprise", { enterpriseId: demoIds.enterprises[1] }],
  ])("that is %s opens nothing", async (_what, data) => {
    await db().joinLink.updateMany({ data });
    expect(await open(guestToken)).toMatchObject(notFound);
  });

  it("opens no other operation", async () => {
    const { status } = await ask("meetings.get", { id: seeded.meetingId, token: guestToken });
    expect(status).toBe(401);
  });
});

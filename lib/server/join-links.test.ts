import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db } from "./db.ts";
import { guestLink, joinLinkFor, joinUrl, moveJoinLinks, revokeJoinLinks } from "./join-links.ts";
import { secretHash } from "./secrets.ts";

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();

const wanted = {
  enterpriseId: "e-1",
  meetingId: "982640713",
  role: "guest",
  endsAt: inHours(2),
  createdById: null,
} as const;

const tokenOf = (url: string) => new URL(url).pathname.slice("/j/".length);
const notFound = expect.objectContaining({ code: "not_found" });

beforeAll(async () => {
  await freshDatabase();
  await db().enterprise.createMany({
    data: [
      { id: "e-1", corpId: "c-1", name: "Meridian" },
      { id: "e-2", corpId: "c-2", name: "Harbour" },
    ],
  });
});
beforeEach(() => db().joinLink.deleteMany());
afterAll(closeDatabase);

describe("a join link", () => {
  it("leads to its row, which alone says what it opens", async () => {
    const url = await joinLinkFor(wanted);
    expect(url).toMatch(/^http:\/\/localhost:3000\/j\/[\w-]{22}$/);
    expect(await guestLink(tokenOf(url))).toEqual({
      id: expect.any(String),
      enterprise: { id: "e-1", name: "Meridian", corpId: "c-1" },
      meetingId: wanted.meetingId,
      role: "guest",
      expiresAt: new Date(Date.parse(wanted.endsAt) + dayMs),
    });
  });

  it("is kept as a hash and a sealed text, never as itself", async () => {
    const token = tokenOf(await joinLinkFor(wanted));
    const row = await db().joinLink.findFirstOrThrow();
    expect(row.tokenHash).toBe(secretHash(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("is the same one whenever it is asked for", async () => {
    expect(await joinLinkFor(wanted)).toBe(await joinLinkFor(wanted));
    expect(await db().joinLink.count()).toBe(1);
  });

  it("is another one for the host, for another meeting and for another enterprise", async () => {
    const links = [
      await joinLinkFor(wanted),
      await joinLinkFor({ ...wanted, role: "host" }),
      await joinLinkFor({ ...wanted, meetingId: "967946149" }),
      await joinLinkFor({ ...wanted, enterpriseId: "e-2" }),
    ];
    expect(new Set(links).size).toBe(links.length);
  });

  it("does not open by its hash, nor by a token that nobody was given", async () => {
    await joinLinkFor(wanted);
    const { tokenHash } = await db().joinLink.findFirstOrThrow();
    await expect(guestLink(tokenHash)).rejects.toEqual(notFound);
    await expect(guestLink("AAAAAAAAAAAAAAAAAAAAAA")).rejects.toEqual(notFound);
  });

  it("shows its address from its token alone", () => {
    expect(joinUrl("AAAAAAAAAAAAAAAAAAAAAA")).toBe("http://localhost:3000/j/AAAAAAAAAAAAAAAAAAAAAA");
  });
});

describe("the end of a join link", () => {
  it("is a day after the booked end", async () => {
    const stillGood = await joinLinkFor({ ...wanted, endsAt: inHours(-23) });
    await expect(guestLink(tokenOf(stillGood))).resolves.toMatchObject({ role: "guest" });
    const over = await joinLinkFor({ ...wanted, meetingId: "967946149", endsAt: inHours(-25) });
    await expect(guestLink(tokenOf(over))).rejects.toEqual(notFound);
  });

  it("moves with the meeting, in both directions", async () => {
    const token = tokenOf(await joinLinkFor(wanted));
    await moveJoinLinks("e-1", wanted.meetingId, inHours(-25));
    await expect(guestLink(token)).rejects.toEqual(notFound);
    const later = inHours(100);
    await moveJoinLinks("e-1", wanted.meetingId, later);
    expect((await guestLink(token)).expiresAt).toEqual(new Date(Date.parse(later) + dayMs));
  });

  it("also moves when the link is asked for after the meeting was moved elsewhere", async () => {
    const before = await joinLinkFor({ ...wanted, endsAt: inHours(-25) });
    const after = await joinLinkFor({ ...wanted, endsAt: inHours(5) });
    expect(after).toBe(before);
    await expect(guestLink(tokenOf(after))).resolves.toMatchObject({ meetingId: wanted.meetingId });
  });

  it("comes at once when it is revoked, for all roles of that meeting and for no other", async () => {
    const guest = tokenOf(await joinLinkFor(wanted));
    const host = tokenOf(await joinLinkFor({ ...wanted, role: "host" }));
    const other = tokenOf(await joinLinkFor({ ...wanted, meetingId: "967946149" }));
    const foreign = tokenOf(await joinLinkFor({ ...wanted, enterpriseId: "e-2" }));
    await revokeJoinLinks("e-1", wanted.meetingId);
    await expect(guestLink(guest)).rejects.toEqual(notFound);
    await expect(guestLink(host)).rejects.toEqual(notFound);
    await expect(guestLink(other)).resolves.toMatchObject({ meetingId: "967946149" });
    await expect(guestLink(foreign)).resolves.toMatchObject({ enterprise: { id: "e-2" } });
  });

  it("is final once revoked: moving revives nothing, asking again gives a new link", async () => {
    const old = await joinLinkFor(wanted);
    await revokeJoinLinks("e-1", wanted.meetingId);
    await moveJoinLinks("e-1", wanted.meetingId, inHours(100));
    await expect(guestLink(tokenOf(old))).rejects.toEqual(notFound);
    const fresh = await joinLinkFor(wanted);
    expect(fresh).not.toBe(old);
    await expect(guestLink(tokenOf(fresh))).resolves.toMatchObject({ role: "guest" });
  });
});

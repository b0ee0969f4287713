import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Invitation, join, type Opened } from "#lib/contract/join.ts";
import { meetings } from "#lib/contract/meetings.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import type { Context } from "../context.ts";
import { db } from "../db.ts";
import { execute } from "../execute.ts";
import { guestLink } from "../join-links.ts";
import { type Demo, startDemo } from "../testing/demo.ts";
import { contextAs } from "../testing/people.ts";
import { toldByAudit } from "../testing/told-by-audit.ts";

let demo: Demo;
let admin: Context;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  admin = { ...(await contextAs("admin")), requestId: randomUUID() };
});
afterAll(() => demo.stop());

const [minuteMs, dayMs] = [60_000, 86_400_000];
const startsAtMs = Math.ceil(Date.now() / dayMs) * dayMs + 30 * dayMs;
const startsAt = new Date(startsAtMs).toISOString();
const booking = { ...meetings.create.example, subject: "Calibration", startsAt, attendees: [] };

/** Books a meeting and answers its id, its secrets as the administrator sees them, and the tokens of its links. */
async function book(changes: Partial<InputOf<typeof meetings.create>> = {}) {
  const { id } = await execute(meetings.create, { ...booking, ...changes }, admin);
  const secrets = await execute(meetings.reveal, { id }, admin);
  const token = async (role: "guest" | "host") => {
    const { url } = await execute(meetings.link, { id, role }, admin);
    return new URL(url).pathname.slice("/j/".length);
  };
  return { id, ...secrets, guest: await token("guest"), host: await token("host") };
}

async function contextOf(token: string): Promise<Context> {
  const caller = { kind: "guest", link: await guestLink(token) } as const;
  return { caller, requestId: randomUUID(), locale: "en", idempotencyKey: null, calls: [] };
}

async function show(token: string): Promise<Invitation> {
  return execute(join.show, {}, await contextOf(token));
}

async function open(token: string, choice: Partial<InputOf<typeof join.open>> = {}): Promise<Opened> {
  const input = { token, name: "Ewa Nowak", microphone: true, camera: false, ...choice };
  return execute(join.open, input, await contextOf(token));
}

const parametersOf = ({ clientLink }: Opened) => Object.fromEntries(new URL(clientLink).searchParams);

describe("what the page shows", () => {
  it("is the meeting in the portal's words", async () => {
    const { guest } = await book();
    expect(await show(guest)).toEqual({
      enterprise: "Meridian Instruments",
      role: "guest",
      subject: "Calibration",
      organiser: expect.stringMatching(/./),
      startsAt,
      endsAt: new Date(startsAtMs + 45 * minuteMs).toISOString(),
      timeZone: "Asia/Shanghai",
      state: "scheduled",
      media: "video",
      waitingRoom: true,
      downloadPage: expect.stringMatching(/^https:/),
    });
  });

  it("holds nothing that lets anybody in", async () => {
    const { id, guestPassword, hostPassword, webLink, guest, host } = await book();
    for (const token of [guest, host]) {
      const shown = JSON.stringify(await show(token));
      for (const secret of [id, guestPassword, hostPassword, webLink, "cloudlink"]) {
        expect(secret).toBeTruthy();
        expect(shown).not.toContain(secret);
      }
    }
  });

  it("is read as the link's enterprise, once for everybody who comes within seconds", async () => {
    const { id, guest } = await book();
    const before = (await demo.calls()).length;
    await Promise.all(Array.from({ length: 40 }, () => show(guest)));
    const calls = (await demo.calls()).slice(before);
    expect(calls).toEqual([
      expect.objectContaining({
        method: "GET",
        url: expect.stringContaining(`conferenceID=${id}`),
        caller: expect.objectContaining({ role: "corp-owner" }),
      }),
    ]);
  });
});

describe("what the click answers", () => {
  it("lets a guest in with the guests' password", async () => {
    const { id, guestPassword, webLink, guest } = await book();
    const opened = await open(guest);
    expect(opened).toMatchObject({ dialId: id, password: guestPassword, webLink });
    expect(parametersOf(opened)).toEqual({
      page: "joinConfByLink",
      conf_id: id,
      enter_code: guestPassword,
      name: "Ewa Nowak",
      open_mic: "true",
      open_camera: "false",
    });
  });

  it("lets the host in with the host's", async () => {
    const { hostPassword, webLink, host } = await book();
    const opened = await open(host);
    expect(opened.password).toBe(hostPassword);
    expect(opened.webLink).not.toBe(webLink);
    expect(parametersOf(opened).enter_code).toBe(hostPassword);
  });

  it("has no password where guests need none, while the host still has one", async () => {
    const { hostPassword, guest, host } = await book({ guestPassword: "none" });
    const opened = await open(guest);
    expect(opened.password).toBeNull();
    expect(parametersOf(opened)).not.toHaveProperty("enter_code");
    expect((await open(host)).password).toBe(hostPassword);
  });

  it("carries name and devices as they were chosen", async () => {
    const { guest } = await book();
    const name = "R&D 100% #1 李小明 🎧";
    const chosen = parametersOf(await open(guest, { name: `  ${name} `, microphone: false, camera: true }));
    expect(chosen).toMatchObject({ name, open_mic: "false", open_camera: "true" });
  });

  it("is audited in the enterprise's chain, without the token", async () => {
    const { guest } = await book();
    const context = await contextOf(guest);
    const input = { token: guest, name: "Ewa Nowak", microphone: true, camera: false };
    const { password } = await execute(join.open, input, context);
    const rows = await db().auditEntry.findMany({ where: { requestId: context.requestId } });
    expect(rows.map(({ phase }) => phase).sort()).toEqual(["intent", "outcome"]);
    expect(password).toBeTruthy();
    expect(toldByAudit(rows, [guest, String(password), "cloudlink"])).toEqual([]);
  });

  it.each(["", "   ", "x".repeat(97)])("is refused for the name %j", async (name) => {
    const { guest } = await book();
    await expect(open(guest, { name })).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { name: expect.any(String) } },
    });
  });
});

describe("a link whose meeting is no more", () => {
  it("is dead at once when the meeting is cancelled in the portal", async () => {
    const { id, guest } = await book();
    await execute(meetings.cancel, { id }, admin);
    await expect(show(guest)).rejects.toMatchObject({ code: "not_found" });
  });

  it("leads nowhere when the upstream no longer knows the meeting", async () => {
    const { guest } = await book();
    await demo.reset();
    await expect(show(guest)).rejects.toMatchObject({ code: "not_found" });
    await expect(open(guest)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("somebody signed in", () => {
  it("is no guest: nobody opens a link through the own session", async () => {
    const { guest } = await book();
    await expect(execute(join.show, {}, admin)).rejects.toMatchObject({ code: "forbidden" });
    const input = { token: guest, name: "Ewa", microphone: true, camera: true };
    await expect(execute(join.open, input, admin)).rejects.toMatchObject({ code: "forbidden" });
  });
});

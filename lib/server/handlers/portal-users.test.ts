import { describe, expect, it } from "vitest";
import { z } from "zod";
import { seeded } from "#lib/contract/seeded.ts";
import { demoIds } from "#prisma/seed.ts";
import { bindingFor } from "../bindings.ts";
import { db } from "../db.ts";
import { beginTry } from "../sign-in-locks.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { extraUsers } from "../testing/demo.ts";
import { type Account, signedIn } from "../testing/people.ts";
import { portalUsersDemo } from "../testing/portal-users-demo.ts";
import { ask } from "../testing/requests.ts";

catchJobs();

const { sp, admin, user } = demoIds.users;
const [home, away] = demoIds.enterprises;
const page = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })), total: z.number() });
const invited = z.object({ id: z.string(), link: z.object({ url: z.url(), isMailed: z.boolean() }) });

const bench = portalUsersDemo();
const { as, cookies, rowOf } = bench;
const seen = async (person: Account, input: object = {}) =>
  page.parse((await as(person, "search", input)).data).items.map(({ id }) => id);
const ewa = { email: "Ewa@meridian.example ", name: "Ewa Nowak", role: "user" };
const invite = async (person: Account, change: object = {}) => {
  const answer = await as(person, "invite", { ...ewa, ...change });
  return { ...answer, made: invited.safeParse(answer.data).data };
};

describe("whom somebody sees", () => {
  it("is everybody for a service provider, the own enterprise's people for its administrator", async () => {
    expect(await seen("sp")).toEqual(expect.arrayContaining([sp, admin, user, extraUsers.foreign]));
    expect(await seen("foreign")).toEqual([extraUsers.foreign]);
    const homePeople = [admin, user, extraUsers.unbound, extraUsers.renewer].toSorted();
    expect((await seen("admin")).toSorted()).toEqual(homePeople);
    expect((await seen("acting")).toSorted()).toEqual(homePeople);
    expect((await as("user", "search")).status).toBe(403);
  });

  it("is narrowed by text, role and state, and sorted by name", async () => {
    await db().user.update({ where: { id: user }, data: { disabledAt: new Date() } });
    await invite("admin");
    expect(await seen("admin", { state: "disabled" })).toEqual([user]);
    expect(await seen("admin", { state: "invited" })).toHaveLength(1);
    expect(await seen("admin", { role: "admin" })).toEqual([admin]);
    expect(await seen("admin", { text: "MEI.CHEN" })).toEqual([user]);
    const names = await seen("admin", { state: "active" });
    expect(await seen("admin", { state: "active", sort: "descending" })).toEqual(names.toReversed());
  });

  it.each(["get", "disable", "enable", "endSessions", "requireChange", "unlock", "makeLink"])(
    "leaves another enterprise's person as absent as one that never was: %s",
    async (verb) => {
      const foreign = await as("admin", verb, { id: extraUsers.foreign });
      const never = await as("admin", verb, { id: crypto.randomUUID() });
      expect([foreign.status, foreign.error?.code]).toEqual([404, "not_found"]);
      expect([never.status, never.error?.code]).toEqual([404, "not_found"]);
      expect((await rowOf(extraUsers.foreign)).disabledAt).toBeNull();
    },
  );
});

describe("an invitation", () => {
  it("makes an account without password, a link and a mail", async () => {
    const { made } = await invite("admin", { thirdPartyId: "ewa.nowak" });
    expect(made?.link).toMatchObject({ isMailed: true, url: expect.stringContaining("/invitation/") });
    expect(await rowOf(made?.id ?? "")).toMatchObject({
      email: "ewa@meridian.example",
      role: "user",
      enterpriseId: home,
      passwordHash: null,
      invitedAt: expect.any(Date),
      binding: { thirdPartyId: "ewa.nowak", way: "app" },
    });
    const mail = (await bench.demo.mails()).at(-1) ?? "";
    expect(mail).toContain("To: ewa@meridian.example");
    expect(mail).toContain(made?.link.url);
  });

  it("keeps its link out of the audit, and its account's row without it", async () => {
    const { made } = await invite("admin");
    const token = made?.link.url.split("/").at(-1) ?? "";
    expect(token).toHaveLength(43);
    const kept = [
      await db().auditEntry.findMany(),
      await db().passwordLink.findMany(),
      await db().user.findMany(),
    ];
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it("reuses the binding there is, of which one portal user has each", async () => {
    const { id } = await bindingFor(home, "ewa.nowak");
    expect(
      (await rowOf((await invite("admin", { thirdPartyId: "ewa.nowak" })).made?.id ?? "")).bindingId,
    ).toBe(id);
    const second = await invite("admin", { email: "other@meridian.example", thirdPartyId: "ewa.nowak" });
    expect(second.error).toMatchObject({ fields: { thirdPartyId: "third_party_id_taken" } });
    expect(await db().user.count({ where: { email: "other@meridian.example" } })).toBe(0);
  });

  it("of two for one id at once, one gets it", async () => {
    const answers = await Promise.all(
      ["a@x.test", "b@x.test"].map((email) => invite("admin", { email, thirdPartyId: "one.id" })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    expect(await db().user.count({ where: { binding: { thirdPartyId: "one.id" } } })).toBe(1);
  });

  it.each([
    ["a known address", "admin", { email: "foreign@demo.test" }, 400],
    ["a provider's role from an administrator", "admin", { role: "sp" }, 403],
    ["a provider's role from inside an enterprise", "acting", { role: "sp" }, 403],
    ["another enterprise", "admin", { enterpriseId: away }, 404],
    ["another enterprise from inside one", "acting", { enterpriseId: away }, 404],
    ["no enterprise from a provider", "sp", {}, 400],
    ["an unknown enterprise", "sp", { enterpriseId: crypto.randomUUID() }, 404],
    ["a provider in an enterprise", "sp", { role: "sp", enterpriseId: home }, 400],
    ["a third-party id of a provider", "sp", { role: "sp", thirdPartyId: "x" }, 400],
    ["an id that cannot be signed", "admin", { thirdPartyId: "a:b" }, 400],
  ] as const)("with %s is refused", async (_what, person, change, status) => {
    const before = await db().user.count();
    expect((await invite(person, change)).status).toBe(status);
    expect(await db().user.count()).toBe(before);
  });

  it("by a provider makes providers, and people of any enterprise", async () => {
    expect((await invite("sp", { role: "sp" })).status).toBe(200);
    const there = await invite("sp", { email: "there@x.test", role: "admin", enterpriseId: away });
    expect(await rowOf(there.made?.id ?? "")).toMatchObject({ role: "admin", enterpriseId: away });
  });
});

describe("one person", () => {
  it("is disabled and signed out at once, and enabled again", async () => {
    expect((await as("admin", "disable", { id: user })).status).toBe(200);
    expect((await ask("account.get", {}, { cookie: cookies.get("user") })).status).toBe(401);
    expect((await as("admin", "makeLink", { id: user })).error).toMatchObject({ reason: "user_disabled" });
    await as("admin", "enable", { id: user });
    expect(await rowOf(user)).toMatchObject({ disabledAt: null });
    expect((await ask("account.get", {}, { cookie: (await signedIn("user")).cookie })).status).toBe(200);
  });

  it("who must choose another password reaches nothing else, in sessions that run already", async () => {
    expect((await ask("account.get", {}, { cookie: cookies.get("user") })).status).toBe(200);
    await as("admin", "requireChange", { id: user });
    for (const name of ["account.get", "meetings.search", "session.preferences"]) {
      expect(await ask(name, {}, { cookie: cookies.get("user") })).toMatchObject({
        status: 403,
        error: { reason: "password_change_needed" },
      });
    }
    const change = { current: "foyer-demo", password: "correct horse battery" };
    expect((await ask("account.changePassword", change, { cookie: cookies.get("user") })).status).toBe(200);
    expect((await ask("account.get", {}, { cookie: cookies.get("user") })).status).toBe(200);
  });

  it("who has no password is asked for none", async () => {
    const answers = [
      await as("admin", "requireChange", { id: extraUsers.unbound }),
      await as("admin", "makeLink", { id: extraUsers.unbound }),
    ];
    for (const { error } of answers) expect(error).toMatchObject({ reason: "no_password_kept" });
  });

  it("is shown as locked, and let in again", async () => {
    for (let n = 0; n < 5; n += 1) await beginTry("email:user@demo.test");
    const lockedUntil = async () => Object((await as("admin", "get", { id: user })).data).lockedUntil;
    expect(Date.parse(await lockedUntil())).toBeGreaterThan(Date.now() + 50_000);
    await as("admin", "unlock", { id: user });
    expect(await lockedUntil()).toBeNull();
  });

  it("gets a link for a password that makes the one before void", async () => {
    await as("admin", "makeLink", { id: user });
    const { data } = await as("admin", "makeLink", { id: user });
    expect(data).toMatchObject({ purpose: "recovery", url: expect.stringContaining("/new-password/") });
    expect(await db().passwordLink.count({ where: { userId: user, usedAt: null } })).toBe(1);
  });
});

it("names its example by the seeds", () => {
  expect(seeded.portalUserId).toBe(user);
  expect(seeded.homeEnterpriseId).toBe(home);
});

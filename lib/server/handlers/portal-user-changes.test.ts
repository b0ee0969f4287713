import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { makePasswordLink, passwordLinkPage } from "../password-links.ts";
import { disablePortalUser } from "../portal-user-changes.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { signedIn } from "../testing/people.ts";
import { portalUsersDemo } from "../testing/portal-users-demo.ts";

catchJobs();

const { admin, user } = demoIds.users;
const [home, away] = demoIds.enterprises;
const { as, rowOf } = portalUsersDemo();
const secondProvider = () =>
  db().user.create({ data: { email: "second@demo.test", name: "Second", role: "sp" } });

describe("a change", () => {
  const mei = { id: user, name: "Chen Mei", role: "user", thirdPartyId: "mei.chen" };

  it("of role or enterprise ends the sessions; of the name only, none", async () => {
    const live = () => db().session.count({ where: { userId: user, revokedAt: null } });
    const before = await live();
    expect((await as("admin", "update", { ...mei, name: "Mei Chen" })).status).toBe(200);
    expect(await live()).toBe(before);
    expect((await as("admin", "update", { ...mei, role: "admin" })).status).toBe(200);
    expect(await live()).toBe(0);
    expect(await rowOf(user)).toMatchObject({ role: "admin", binding: { thirdPartyId: "mei.chen" } });
    expect((await as("user", "search")).status).toBe(401);
  });

  it("to another enterprise takes that one's binding", async () => {
    await as("sp", "update", { ...mei, enterpriseId: away });
    expect(await rowOf(user)).toMatchObject({ enterpriseId: away, binding: { enterpriseId: away } });
    await as("sp", "update", { ...mei, enterpriseId: away, thirdPartyId: undefined });
    expect((await rowOf(user)).bindingId).toBeNull();
  });

  it("leaves no link to whoever was shown one before: of role, of enterprise, and disabling", async () => {
    const steps = [
      () => as("sp", "update", { ...mei, enterpriseId: away }),
      () => as("sp", "update", { ...mei, enterpriseId: away, role: "admin" }),
      () => as("sp", "disable", { id: user }),
    ];
    for (const step of steps) {
      const token = (await makePasswordLink(user, "recovery")).split("/").at(-1) ?? "";
      expect((await step()).status).toBe(200);
      await db().user.update({ where: { id: user }, data: { disabledAt: null } });
      expect((await passwordLinkPage(token)).state).toBe("password_link_used");
    }
    const token = (await makePasswordLink(user, "recovery")).split("/").at(-1) ?? "";
    await as("sp", "update", { ...mei, name: "Mei", enterpriseId: away, role: "admin" });
    expect((await passwordLinkPage(token)).state).toBe("open");
  });

  it("is refused where somebody moves the person out of sight meanwhile", async () => {
    let answer: ReturnType<typeof as> | undefined;
    await db().$transaction(async (tx) => {
      await tx.user.update({ where: { id: user }, data: { enterpriseId: away, bindingId: null } });
      answer = as("admin", "update", { ...mei, name: "Mine again" });
      await pause(500);
    });
    expect(await answer).toMatchObject({ status: 409, error: { reason: "changed" } });
    expect(await rowOf(user)).toMatchObject({ enterpriseId: away, name: "Chen Mei" });
  });

  it.each(["disable", "update"])("lowers or locks out nobody who makes it: %s", async (verb) => {
    const lower = { id: admin, name: "Lin Yue", role: "user" };
    const answer = await as("admin", verb, verb === "disable" ? { id: admin } : lower);
    expect(answer).toMatchObject({ status: 409, error: { reason: "not_yourself" } });
    expect(await rowOf(admin)).toMatchObject({ role: "admin", disabledAt: null });
  });

  it("of the own name is everybody's", async () => {
    const own = { id: admin, name: "Lin Y.", role: "admin", enterpriseId: home };
    expect((await as("admin", "update", own)).status).toBe(200);
    expect(await rowOf(admin)).toMatchObject({ name: "Lin Y." });
  });

  it("leaves a provider who can sign in, even where two disable each other at once", async () => {
    const second = await secondProvider();
    const other = await db().user.findUniqueOrThrow({ where: { id: second.id } });
    expect((await as("sp", "disable", { id: other.id })).status).toBe(200);
    await db().user.update({ where: { id: other.id }, data: { disabledAt: null } });
    const { session } = await signedIn("sp");
    const rows = await db().user.findMany({
      where: { role: "sp" },
      include: { enterprise: true, binding: true },
    });
    const outcomes = await Promise.allSettled(
      rows.map((row) =>
        disablePortalUser(row, { ...session, user: { ...session.user, id: "somebody else" } }),
      ),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db().user.count({ where: { role: "sp", disabledAt: null } })).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase, db } from "./db.ts";
import { endReplacedSession, enterEnterprise, leaveEnterprise, savePreferences } from "./session-changes.ts";
import { sessionFromCookies } from "./session-cookie.ts";
import { idHashOf, readSession } from "./session-store.ts";
import { openSession } from "./testing/open-session.ts";
import { startTwoEnterprises } from "./testing/two-enterprises.ts";

beforeAll(startTwoEnterprises);
afterAll(closeDatabase);

describe("acting in an enterprise", () => {
  test("makes a service provider's administrator its administrator, until leaving", async () => {
    const { cookie } = await openSession("sp");
    const session = await sessionFromCookies(cookie);
    if (!session) throw new Error("not signed in");
    expect(session).toMatchObject({ role: "sp", enterprise: null, acting: null });

    await enterEnterprise(session, "e-2");
    await vi.waitFor(async () =>
      expect(await sessionFromCookies(cookie)).toMatchObject({
        role: "admin",
        homeRole: "sp",
        enterprise: { id: "e-2", corpId: "c-2" },
        acting: { id: "e-2", name: "Two" },
        thirdPartyId: null,
      }),
    );

    await leaveEnterprise(session);
    await vi.waitFor(async () =>
      expect(await sessionFromCookies(cookie)).toMatchObject({ role: "sp", enterprise: null, acting: null }),
    );
    await expect(enterEnterprise(session, "e-9")).rejects.toMatchObject({ code: "not_found" });
  });

  test("is for nobody else", async () => {
    const session = await readSession((await openSession("admin")).id);
    if (!session) throw new Error("not signed in");
    await expect(enterEnterprise(session, "e-2")).rejects.toMatchObject({ code: "forbidden" });
    await db().session.updateMany({
      where: { idHash: session.idHash },
      data: { actingEnterpriseId: "e-2" },
    });
    const { id } = await openSession("admin");
    await db().session.update({ where: { idHash: idHashOf(id) }, data: { actingEnterpriseId: "e-2" } });
    expect(await readSession(id)).toMatchObject({ enterprise: { id: "e-1" }, acting: null });
  });
});

test("preferences are kept and seen at once; an unknown zone is refused", async () => {
  const { cookie } = await openSession("user");
  const session = await sessionFromCookies(cookie);
  if (!session) throw new Error("not signed in");
  await savePreferences(session, { locale: "zh-CN", timeZone: "Asia/Shanghai" });
  await vi.waitFor(async () =>
    expect((await sessionFromCookies(cookie))?.user).toMatchObject({
      locale: "zh-CN",
      timeZone: "Asia/Shanghai",
    }),
  );
  await expect(savePreferences(session, { timeZone: "Mars/Base" })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { timeZone: "time_zone" } },
  });
  expect(await savePreferences(session, { timeZone: null })).toEqual({ locale: "zh-CN", timeZone: null });
});

test("lets in who has signed in, and tells nobody why the session before could not be ended", async () => {
  const { cookie } = await openSession("user");
  const asked = vi
    .spyOn(db().session, "findUnique")
    .mockRejectedValue(new Error("connect ECONNREFUSED 10.1.2.3:5432"));
  try {
    const request = new Request("http://localhost:3000/", { headers: { cookie } });
    await expect(endReplacedSession(request)).resolves.toBeUndefined();
    expect(asked).toHaveBeenCalled();
  } finally {
    asked.mockRestore();
  }
});

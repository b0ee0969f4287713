import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db } from "./db.ts";
import { createSession, idHashOf } from "./session-store.ts";
import { forgetSignedOut } from "./sessions-ended.ts";
import { forgetToken } from "./upstream/tokens.ts";

vi.mock("./upstream/tokens.ts", () => ({ forgetToken: vi.fn() }));

beforeAll(async () => {
  await freshDatabase();
  await db().enterprise.create({ data: { id: "e-1", corpId: "c-1", name: "One" } });
  await db().app.create({
    data: { id: "a-1", kind: "sp", name: "SP", host: "http://127.0.0.1:4000", appId: "app-1" },
  });
  await db().binding.create({ data: { id: "b-1", enterpriseId: "e-1", thirdPartyId: "shared.desk" } });
  const shared = { role: "user" as const, enterpriseId: "e-1", bindingId: "b-1" };
  await db().user.createMany({
    data: [
      { ...shared, id: "one", email: "one@x.test", name: "One" },
      { ...shared, id: "two", email: "two@x.test", name: "Two" },
      { id: "free", email: "free@x.test", name: "Free", role: "user", enterpriseId: "e-1" },
    ],
  });
});
afterAll(closeDatabase);
beforeEach(() => vi.mocked(forgetToken).mockClear());

test("the token of a binding goes when none of its users is signed in any more", async () => {
  const id = await createSession({ id: "two", role: "user", enterpriseId: "e-1" });
  await forgetSignedOut({ userId: "one" });
  expect(forgetToken).not.toHaveBeenCalled();

  await db().session.update({ where: { idHash: idHashOf(id) }, data: { revokedAt: new Date() } });
  await forgetSignedOut({ userId: "one" });
  expect(forgetToken).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ enterpriseId: "e-1", corpId: "c-1" }),
    { kind: "user", userId: "shared.desk" },
  );
});

test("who has no binding, or is unknown, has no token", async () => {
  await forgetSignedOut({ userId: "free" });
  await forgetSignedOut({ userId: "nobody" });
  expect(forgetToken).not.toHaveBeenCalled();
});

import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "#lib/server/db.ts";
import { enterEnterprise, revokeSession } from "#lib/server/session-changes.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { type Account, signedIn } from "#lib/server/testing/people.ts";
import { demoIds } from "#prisma/seed.ts";
import { GET } from "./route.ts";

const [enterpriseId, away] = demoIds.enterprises;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  await db().binding.createMany({
    data: Array.from({ length: 5_000 }, (_, n) => ({ enterpriseId, thirdPartyId: `emp-${n}` })),
  });
});
afterAll(() => demo.stop());

const get = (cookie: string, query = "") =>
  GET(new NextRequest(`http://localhost:3000/api/bindings/export${query}`, { headers: { cookie } }));

it("answers all that match", async () => {
  const { cookie } = await signedIn("admin");
  const text = await (await get(cookie, "?text=emp-")).text();
  expect(text.trimEnd().split("\r\n")).toHaveLength(5_001);
});

it.each<[Account, number]>([
  ["user", 403],
  ["sp", 403],
  ["renewer", 403],
])("is refused to %s", async (person, status) => {
  expect((await get((await signedIn(person)).cookie)).status).toBe(status);
});

it("is refused to nobody known, and for filters there are not", async () => {
  expect((await get("")).status).toBe(401);
  expect((await get((await signedIn("admin")).cookie, "?state=any")).status).toBe(400);
});

it("breaks off once its reader is signed out", async () => {
  const { cookie, session } = await signedIn("admin");
  const { body } = await get(cookie);
  await revokeSession(session.idHash);
  await expect(new Response(body).text()).rejects.toMatchObject({ code: "unauthenticated" });
});

it("never goes on in another enterprise", async () => {
  const { cookie, session } = await signedIn("acting");
  const { body } = await get(cookie);
  await enterEnterprise(session, away ?? "");
  await expect(new Response(body).text()).rejects.toMatchObject({ code: "conflict" });
});

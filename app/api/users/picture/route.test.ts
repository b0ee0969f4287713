import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pictureLimits, tinyPicture } from "#lib/contract/picture.ts";
import { seeded } from "#lib/contract/seeded.ts";
import { db } from "#lib/server/db.ts";
import { env } from "#lib/server/env.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { type Account, signedIn } from "#lib/server/testing/people.ts";
import { POST } from "./route.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(() => demo.reset());
afterAll(() => demo.stop());

type Sent = { person?: Account; userId?: string; type?: string; origin?: string };

async function send(picture: Uint8Array, sent: Sent = {}) {
  const { person = "admin", userId = seeded.upstreamUserId, type = "image/png" } = sent;
  const { origin } = env().publicUrl;
  const address = new URL(`/api/users/picture?userId=${userId}`, origin);
  const { cookie } = await signedIn(person);
  const headers = { cookie, origin: sent.origin ?? origin, "content-type": type };
  const answer = await POST(
    new NextRequest(address, { method: "POST", headers, body: Buffer.from(picture) }),
  );
  return { status: answer.status, body: await answer.json() };
}

const pictureOf = (userId: string) => demo.simulator.world.users.need(userId).picture;

test("a picture reaches the upstream whole, and the audit without its bytes", async () => {
  expect(await send(tinyPicture)).toMatchObject({ status: 200, body: { data: null } });
  const bytes = tinyPicture.length;
  expect(pictureOf(seeded.upstreamUserId)).toEqual({ width: 1, height: 1, bytes });
  const [intent] = await db().auditEntry.findMany({ where: { action: "users.setPicture", phase: "intent" } });
  expect(intent?.details).toEqual({ userId: seeded.upstreamUserId, picture: "(secret)" });
});

test.each<[string, Uint8Array, Sent, number, object]>([
  ["what is too large", new Uint8Array(pictureLimits.bytes + 1), {}, 413, { code: "payload_too_large" }],
  ["what only says that it is one", Buffer.from("GIF89a"), {}, 400, { fields: { picture: "picture_type" } }],
  ["a foreign page's", tinyPicture, { origin: "https://evil.test" }, 403, { reason: "foreign_origin" }],
  ["one for nobody", tinyPicture, { userId: "" }, 400, { code: "invalid_input" }],
  ["a user's", tinyPicture, { person: "user" }, 403, { code: "forbidden" }],
  ["a provider's outside of an enterprise", tinyPicture, { person: "sp" }, 403, { code: "forbidden" }],
])("%s is refused, unheard upstream", async (_, picture, sent, status, error) => {
  expect(await send(picture, sent)).toMatchObject({ status, body: { error } });
  expect(await demo.calls()).toEqual([]);
});

test("another enterprise's user is not there", async () => {
  const { userId } = demo.simulator.world.usersByAccount.need("zhang.san@northwind");
  expect(await send(tinyPicture, { userId })).toMatchObject({
    status: 404,
    body: { error: { code: "not_found" } },
  });
  expect(pictureOf(userId)).toBeNull();
});

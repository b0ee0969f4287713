import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { pictureLimits, tinyPicture } from "#lib/contract/picture.ts";
import { db } from "#lib/server/db.ts";
import { env } from "#lib/server/env.ts";
import { homeCorp } from "#lib/server/testing/apps.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { type Account, signedIn } from "#lib/server/testing/people.ts";
import { within } from "../../../../simulator/world.ts";
import { POST } from "./route.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(() => demo.reset());
afterAll(() => demo.stop());

const mei = () => demo.simulator.world.usersByThirdAccount.need(within(homeCorp, "mei.chen"));

async function upload(
  body: Uint8Array,
  { person = "user", headers = {} }: { person?: Account; headers?: Record<string, string> } = {},
) {
  const { origin } = env().publicUrl;
  const { cookie } = await signedIn(person);
  const sent = { origin, cookie, "content-type": "image/png", ...headers };
  const init = { method: "POST", headers: sent, body: Buffer.from(body), duplex: "half" } as const;
  const answer = await POST(new NextRequest(new URL("/api/profile/picture", origin), init));
  return { status: answer.status, body: await answer.json() };
}

it("goes to the upstream as the one file of a multipart body, and into no audit", async () => {
  expect(await upload(tinyPicture)).toEqual({ status: 200, body: { data: null } });
  expect(mei().picture).toEqual({ width: 1, height: 1, bytes: tinyPicture.byteLength });
  const [call] = await demo.calls();
  const file = { filename: "picture.png", contentType: "image/png", bytes: tinyPicture.byteLength };
  expect(call).toMatchObject({ body: { file }, caller: { userId: "mei.chen" } });
  const [intent] = await db().auditEntry.findMany({ where: { action: "profile.setPicture" } });
  expect(intent?.details).toEqual({ picture: "(secret)" });
});

it.each([
  ["a text that says it is one", new TextEncoder().encode("<svg/>"), {}, 400, { picture: "picture_type" }],
  ["what does not say so", tinyPicture, { "content-type": "text/plain" }, 400, { picture: "picture_type" }],
  ["one that is too large", new Uint8Array(pictureLimits.bytes + 1), {}, 413, undefined],
  ["one from another site", tinyPicture, { origin: "https://evil.example" }, 403, undefined],
  ["one for another enterprise", tinyPicture, { "x-foyer-enterprise": "other" }, 409, undefined],
])("refuses %s, unheard upstream", async (_, bytes, headers, status, fields) => {
  const answer = await upload(bytes, { headers });
  expect(answer).toMatchObject({ status, body: { error: fields ? { fields } : {} } });
  expect(await demo.calls()).toEqual([]);
});

it("is for who is signed in and has a meeting account", async () => {
  expect((await upload(tinyPicture, { headers: { cookie: "" } })).status).toBe(401);
  expect(await upload(tinyPicture, { person: "unbound" })).toMatchObject({
    status: 409,
    body: { error: { code: "not_bound" } },
  });
  expect((await upload(tinyPicture, { person: "sp" })).status).toBe(403);
});

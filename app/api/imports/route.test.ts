import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { db } from "#lib/server/db.ts";
import { check, rowsOf } from "#lib/server/imports/testing/bench.ts";
import { catchJobs } from "#lib/server/testing/caught-jobs.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { type Account, signedIn } from "#lib/server/testing/people.ts";
import { GET } from "./[id]/rows/route.ts";
import { POST } from "./route.ts";

catchJobs();

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  await db().import.deleteMany();
});
afterAll(() => demo.stop());

const portal = "http://localhost:3000";

async function post(person: Account | null, body: BodyInit, headers: Record<string, string> = {}) {
  const cookie = person ? (await signedIn(person)).cookie : "";
  const answer = await POST(
    new NextRequest(`${portal}/api/imports?name=people.csv`, {
      method: "POST",
      headers: { cookie, origin: portal, ...headers },
      body,
    }),
  );
  return { status: answer.status, json: await answer.json() };
}

async function get(person: Account, id: string, query = "") {
  const { cookie } = await signedIn(person);
  const request = new NextRequest(`${portal}/api/imports/${id}/rows${query}`, { headers: { cookie } });
  const answer = await GET(request, { params: Promise.resolve({ id }) });
  return { status: answer.status, text: await answer.text() };
}

it("takes a file in, encrypted, whatever it holds", async () => {
  const { status, json } = await post("admin", "Name,Pass\nAmy,Secret#12345\n");
  expect(status).toBe(200);
  const { id } = z.object({ data: z.object({ id: z.string() }) }).parse(json).data;
  const found = await db().import.findUniqueOrThrow({ where: { id }, include: { blocks: true } });
  expect(found).toMatchObject({
    state: "mapping",
    fileName: "people.csv",
    head: ["Name", "Pass"],
    rowCount: 1,
  });
  expect(JSON.stringify(found)).not.toContain("Secret#12345");
});

it.each<[string, Account | null, Record<string, string>, number]>([
  ["nobody", null, {}, 401],
  ["a user", "user", {}, 403],
  ["the service provider outside of any enterprise", "sp", {}, 403],
  ["who has to choose another password first", "renewer", {}, 403],
  ["nobody on a page of another site", null, { origin: "https://elsewhere.test" }, 401],
  ["a page of another site", "admin", { origin: "https://elsewhere.test" }, 403],
  ["a page of another enterprise", "admin", { "x-foyer-enterprise": "another" }, 409],
])("refuses %s", async (_who, person, headers, status) => {
  expect((await post(person, "Name\nAmy\n", headers)).status).toBe(status);
  expect(await db().import.count()).toBe(0);
});

it.each([
  ["is no table", "%PDF-1.7", 400, "file_other"],
  ["has no rows", "Name,Account\n", 400, "file_empty"],
  ["is too large", `Name\n${"abcdefghi\n".repeat(2_500_001)}`, 413, "file_too_large"],
])("leaves nothing of a file that %s", async (_what, body, status, reason) => {
  expect(await post("admin", body)).toMatchObject({ status, json: { error: { reason } } });
  expect([await db().import.count(), await db().importBlock.count()]).toEqual([0, 0]);
});

it("keeps no more than twenty files that wait", async () => {
  for (let n = 0; n < 20; n += 1) expect((await post("admin", "Name\nAmy\n")).status).toBe(200);
  expect(await post("admin", "Name\nAmy\n")).toMatchObject({
    status: 409,
    json: { error: { reason: "too_many_imports" } },
  });
});

const file = `account,name,email,password
new.1@meridian,=One,one@x.test,Secret#12345
12345,Digits,d@x.test,Secret#12345
mei.chen@meridian,Mei,,
`.replace("=One", "'=One");

it("gives what became of the rows as a file, and never a password", async () => {
  const id = await check(file);
  const { status, text } = await get("admin", id);
  expect(status).toBe(200);
  expect(text).not.toContain("Secret");
  expect(text.split("\r\n")).toHaveLength(5);
  expect(text).toContain("3,Refused,Nothing to do,Account has only digits. Correct the cell");
  expect(text).toContain("Name: Chen Mei 陈梅 → Mei");
});

it("gives refused rows back in the file's own columns, to be mended and imported once more", async () => {
  const id = await check(file);
  const { text } = await get("admin", id, "?outcome=refused&as=again");
  expect(text.replace("\ufeff", "")).toBe("account,name,email,password\r\n12345,Digits,d@x.test,\r\n");
  const all = await get("admin", id, "?as=again");
  const again = await check(`${all.text.replace("\ufeff", "").replaceAll("\r\n", "\n")}`);
  const plan = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
    rows.map(({ outcome, after }) => ({ outcome, after }));
  expect(plan(await rowsOf(again))).toEqual(plan(await rowsOf(id)));
});

it("gives rows to nobody else", async () => {
  const id = await check(file);
  expect((await get("user", id)).status).toBe(403);
  expect((await get("foreign", id)).status).toBe(404);
  expect((await get("admin", "x")).status).toBe(400);
  expect((await get("admin", id, "?outcome=any")).status).toBe(400);
});

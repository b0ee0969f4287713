import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { seeded } from "#lib/contract/seeded.ts";
import { users } from "#lib/contract/users.ts";
import { execute } from "#lib/server/execute.ts";
import { rowsOf } from "#lib/server/spreadsheets/testing/files.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { type Account, contextAs, signedIn } from "#lib/server/testing/people.ts";
import { GET as template } from "../../imports/template/route.ts";
import { GET } from "./route.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(() => demo.reset());
afterAll(() => demo.stop());

const requestTo = (path: string, cookie: string) =>
  new NextRequest(`http://localhost:3000/api/${path}`, { headers: { cookie } });

async function get(query = "", person: Account = "admin") {
  const { cookie } = await signedIn(person);
  return GET(requestTo(`users/export${query}`, cookie));
}
const table = async (answer: Response) => rowsOf(new Uint8Array(await answer.arrayBuffer()));

it("answers all users, as the upstream counts them, in whole pages", async () => {
  const { total } = await execute(users.search, {}, await contextAs("admin"));
  await demo.reset();
  const rows = await table(await get());
  expect(total).toBeGreaterThan(50);
  expect(rows).toHaveLength(total + 1);
  expect(new Set(rows.map((row) => row.at(-1))).size).toBe(total + 1);
  const [names, ...pages] = (await demo.calls()).map(({ url }) => url);
  // The departments whose names are not to be told from paths.
  expect(names).toContain("/dept?deptName=%23");
  expect(pages).toEqual([expect.stringContaining("limit=500")]);
});

it("answers the same in both formats, and formulas as texts", async () => {
  const title = '=HYPERLINK("http://x")';
  await execute(users.change, { account: seeded.account, changes: { title } }, await contextAs("admin"));
  const csv = await get(`?text=${seeded.account}`);
  const text = await csv.clone().text();
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  const rows = await table(csv);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain(title);
  expect(await table(await get(`?text=${seeded.account}&format=xlsx`))).toEqual(rows);
});

it("speaks the reader's language, or the one that is asked for", async () => {
  const [head, first] = await table(await get("?language=zh-CN&state=disabled"));
  expect(head?.slice(0, 3)).toEqual(["姓名", "账号", "第三方 ID"]);
  expect(first).toContain("停用");
});

it.each<[Account, number]>([
  ["user", 403],
  ["sp", 403],
  ["renewer", 403],
])("is refused to %s", async (person, status) => expect((await get("", person)).status).toBe(status));

it("is refused to nobody known, and for what there is not", async () => {
  expect((await GET(requestTo("users/export", ""))).status).toBe(401);
  for (const query of ["?state=any", "?format=pdf", "?language=fr"])
    expect((await get(query)).status).toBe(400);
});

it("says what the upstream's failure is before anything is answered", async () => {
  await demo.fault({ kind: "status", status: 503, times: 0, match: "GET /v1/usg/dcs/corp/member" });
  expect((await get()).status).toBe(502);
});

it.each(["csv", "xlsx"])("offers a template as %s whose example no import takes", async (format) => {
  const { cookie } = await signedIn("admin");
  const answer = await template(requestTo(`imports/template?format=${format}&language=zh-CN`, cookie));
  await expect(table(answer)).rejects.toMatchObject({ details: { reason: "file_empty" } });
  expect((await template(requestTo("imports/template", (await signedIn("user")).cookie))).status).toBe(403);
});

import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { query } from "./portal.ts";

const home = "0199a000-0000-7000-8000-000000000001";
const mei = "0199a000-0000-7000-8000-000000000021";

const names = (page: Page) => page.getByRole("grid").getByRole("rowheader");
const history = (page: Page) => page.getByRole("list", { name: "History" }).getByRole("listitem");

/** Ties an id of the home enterprise to an account without asking anybody. */
const plant = (thirdPartyId: string, account: string) =>
  sql(`INSERT INTO "Binding" (id, "enterpriseId", "thirdPartyId", account, state)
    VALUES (gen_random_uuid(), '${home}', '${thirdPartyId}', '${account}', 'working')`);

/** The seeded binding as it began, whatever other tests have left, and no other of its enterprise. */
async function begin() {
  await sql(`DELETE FROM "BindingCheck"`);
  await sql(`DELETE FROM "Binding" WHERE "enterpriseId" = '${home}' AND id <> '${mei}'`);
  await sql(`UPDATE "Binding" SET state = 'unused', way = 'app', account = NULL, "foundAccount" = NULL`);
}
test.beforeEach(begin);
test.afterEach(begin);

inEachLanguage(
  {
    en: { title: "Bindings", bind: "Bind ID", check: "Check", import: "Import" },
    "zh-CN": { title: "账号绑定", bind: "绑定 ID", check: "检查", import: "导入" },
  },
  (words) => {
    test("an administrator walks through the bindings", async ({ page, login }) => {
      await sql(`UPDATE "Binding" SET state = 'renamed', account = 'mei.before', "foundAccount" = 'mei.now'`);
      await login("admin");
      await page.goto("/bindings");
      await expect(names(page)).toHaveText(["mei.chen"]);
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: words.bind }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectNoAxeViolations(page);
      await page.goto(`/bindings/${mei}`);
      await expect(page.getByRole("heading", { name: "mei.chen", level: 1 })).toBeVisible();
      await expect(page.getByText("mei.now")).toBeVisible();
      await expectNoAxeViolations(page);
      for (const [address, title] of [["check", words.check] as const, ["import", words.import] as const]) {
        await page.goto(`/bindings/${address}`);
        await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
        await expectNoAxeViolations(page);
      }
    });
  },
);

test("an id is bound by account and password, unbound and bound again", async ({
  page,
  login,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 422 .*\/bindings\/bind/);
  const { enterprises } = await simulator.credentials();
  const user = enterprises[0]?.users.find((it) => it.account !== null && it.password !== null);
  if (!user?.account || !user.password) throw new Error("the simulator seeds users");
  await login("admin");
  await page.goto("/bindings");
  await page.getByRole("button", { name: "Bind ID" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Third-party ID").fill("ext-77");
  await dialog.getByRole("button", { name: "App ID" }).click();
  await page.getByRole("option", { name: "Account and password" }).click();
  await dialog.getByLabel("Meeting account").fill(user.account);
  const password = dialog.getByRole("textbox", { name: "Account password" });
  await password.fill("wrong-password");
  await dialog.getByRole("button", { name: "Bind ID" }).click();
  await expect(dialog.getByText("does not accept the account or its password").first()).toBeVisible();
  await expect(password).toHaveValue("");
  await password.fill(user.password);
  await dialog.getByRole("button", { name: "Bind ID" }).click();
  await expect(page.getByRole("heading", { name: "ext-77", level: 1 })).toBeVisible();
  await expect(history(page)).toHaveCount(1);

  await page.getByRole("button", { name: "Unbind" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Unbind" }).click();
  await expect(page.getByText("The portal signs nothing for this ID.")).toBeVisible();
  await page.getByRole("button", { name: "Bind again" }).click();
  await dialog.getByRole("button", { name: "Account and password" }).click();
  await page.getByRole("option", { name: "App ID" }).click();
  await dialog.getByRole("button", { name: "Bind again" }).click();
  await expect(page.getByText("Nobody has signed in through this binding yet.")).toBeVisible();
  await expect(history(page)).toHaveText([/Bound again.*Lin Yue/, /Unbound/, /Bound/]);
});

test("a check finds what drifted, and each is repaired with a press", async ({ page, login }) => {
  await plant("li.na", "li.na.before");
  await plant("omar.haddad", "omar.haddad@meridian");
  await plant("nobody.here", "nobody@meridian");
  await login("admin");
  await page.goto("/bindings/check");
  await page.getByRole("button", { name: "Start check" }).click();
  await expect(page.getByText("Finished")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("4 of 4")).toBeVisible();
  for (const [id, state, press] of [
    ["li.na", "renamed", "Use new name"],
    ["omar.haddad", "disabled", "Enable account"],
    ["nobody.here", "vanished", "Find another account"],
  ] as const) {
    await page.goto(`/bindings?state=${state}`);
    await page.getByRole("link", { name: id }).click();
    await page.getByRole("button", { name: press }).click();
    await expect(page.getByRole("button", { name: press })).toBeHidden();
  }
});

test("bindings are imported after a look, and exported without formulas", async ({
  page,
  login,
  context,
}) => {
  await login("admin");
  await page.goto("/bindings/import");
  const buffer = Buffer.from("third_party_id,way\nmei.chen,app\n=cmd,app\n:bad,app\n");
  await page.getByLabel("CSV file").setInputFiles({ name: "b.csv", mimeType: "text/csv", buffer });
  await expect(page.getByText("1 to create, 0 to change, 1 unchanged, 1 refused")).toBeVisible();
  await expect(page.getByRole("grid").getByText("The ID cannot be used for signing")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Apply 1 change" }).click();
  await expect(page).toHaveURL("/bindings");
  await expect(names(page)).toHaveText(["=cmd", "mei.chen"]);
  const file = await context.request.get("/api/bindings/export?state=unused");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("\n'=cmd,app");
});

test("bindings are not for users, and another's is not there", async ({ context, login }) => {
  await login("user");
  expect((await context.request.get("/bindings")).status()).toBe(403);
  expect((await context.request.get("/api/bindings/export")).status()).toBe(403);
  expect((await query(context, "bindings.search")).status()).toBe(403);
  await login("admin");
  expect((await context.request.get("/bindings/0199a000-0000-7000-8000-0000000000ff")).status()).toBe(404);
});

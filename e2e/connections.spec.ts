import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { query } from "./portal.ts";
import { consoleOf } from "./upstream-console.ts";

const ids = {
  provider: "0199a000-0000-7000-8000-000000000010",
  home: "0199a000-0000-7000-8000-000000000011",
};

const names = (page: Page) => page.getByRole("grid").getByRole("rowheader");
// Its label is also that of the button that shows what was typed.
const keyField = (page: Page) => page.getByRole("textbox", { name: "App key" });
const keys = (page: Page) => page.getByRole("list", { name: "Keys" }).getByRole("listitem");

test.afterEach(async () => {
  await sql(`DELETE FROM "App" WHERE name = 'Second app'`);
  await sql(`DELETE FROM "AppKey" WHERE id <> "appId"`);
  await sql(`UPDATE "AppKey" SET "expiresAt" = NULL`);
  await sql(`UPDATE "App" SET "testFailure" = NULL`);
});

async function typeApp(page: Page, appId: string, appKey: string) {
  await page.getByLabel("App ID").fill(appId);
  await keyField(page).fill(appKey);
  await page.getByRole("button", { name: "Register app" }).click();
}

inEachLanguage(
  {
    en: { title: "Connections", serving: "In use", register: "Register app" },
    "zh-CN": { title: "连接", serving: "使用中", register: "添加应用" },
  },
  (words) => {
    test("an administrator sees the own enterprise's app, a service provider all", async ({
      page,
      login,
    }) => {
      await login("admin");
      await page.goto("/connections");
      await expect(page.getByRole("heading", { name: words.title, level: 1 })).toBeVisible();
      await expect(names(page)).toHaveText(["Meridian Instruments"]);
      await expect(page.getByRole("row", { name: /Meridian/ })).toContainText(words.serving);
      await expectNoAxeViolations(page);
      await page.getByRole("link", { name: "Meridian Instruments" }).click();
      await expect(page).toHaveURL(`/connections/${ids.home}`);
      await expect(page.getByRole("heading", { name: "Meridian Instruments", level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);

      await login("sp");
      await page.goto("/connections");
      await expect(names(page)).toHaveCount(3);
      await page.getByRole("link", { name: words.register }).click();
      await expect(page.getByRole("heading", { name: words.register, level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  },
);

test("an app is tried, registered, used, and taken out of use", async ({
  page,
  context,
  login,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 422 .*\/connections\/register/);
  const app = await (await consoleOf(0)).createApp("second");
  await login("admin");
  await page.goto("/connections/new");
  await page.getByLabel("Name").fill("Second app");
  await typeApp(page, app.appId, `${app.appKey}-mistyped`);
  await expect(page.getByText("Cloud Meeting does not accept the app ID or its key.")).toBeVisible();
  await expect(page.getByLabel("App ID")).toHaveValue(app.appId);
  await expect(keyField(page)).toHaveValue("");

  await typeApp(page, app.appId, app.appKey);
  await expect(page.getByText("signs in as Meridian Instruments")).toBeVisible();
  await expect(page.getByText("Calls go through this app.")).toBeVisible();
  expect((await query(context, "rooms.search")).status()).toBe(200);
  const last = (await simulator.requests({ signIns: true })).findLast(({ url }) => url.endsWith("/appauth"));
  expect(last?.body).toMatchObject({ appId: app.appId });

  await page.getByRole("button", { name: "Disable" }).click();
  await page.getByRole("button", { name: "Disable app" }).click();
  await expect(page.getByText("The portal signs nothing with this app.")).toBeVisible();
  await page.goto("/connections?state=disabled");
  await expect(names(page)).toHaveText(["Second app"]);
});

test("a new key signs beside the old one, which says when it expires", async ({ page, login }) => {
  const { appKey } = await (await consoleOf(0)).resetKey();
  await login("admin");
  await page.goto(`/connections/${ids.home}`);
  await page.getByRole("button", { name: "Enter new key" }).click();
  const dialog = page.getByRole("dialog", { name: "New key of Meridian Instruments" });
  await expectNoAxeViolations(page);
  await keyField(page).fill(appKey);
  await dialog.getByRole("button", { name: "Save key" }).click();
  await expect(page.getByText("The new key is in use")).toBeVisible();
  await expect(keys(page)).toHaveCount(2);
  await expect(keys(page).last()).toContainText(/Expires: .* in \d+ days/);

  await page.getByRole("button", { name: "Test" }).click();
  await expect(page.getByText("Signed in as Meridian Instruments (651543334)")).toBeVisible();

  await sql(`UPDATE "AppKey" SET "expiresAt" = now() + interval '5 days 1 hour' WHERE id = "appId"`);
  await page.reload();
  await expect(page.getByText("The old key expires in 5 days")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto("/");
  await expect(page.getByText("Meridian Instruments: the old key expires in 5 days")).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Open the connection" }).click();
  await expect(page).toHaveURL(`/connections/${ids.home}`);
});

test("an app that the upstream refuses is told of on Home", async ({ page, login, tolerate }) => {
  tolerate(/status of 422 .*\/(connections\/test|meetings\/search)/);
  const upstream = await consoleOf(0);
  for (let reset = 0; reset < 2; reset += 1) await upstream.resetKey();
  await login("admin");
  await page.goto(`/connections/${ids.home}`);
  await page.getByRole("button", { name: "Test" }).click();
  await expect(page.getByText("Cloud Meeting does not accept the app ID or its key.").first()).toBeVisible();
  await page.goto("/");
  await expect(page.getByText("Meridian Instruments: Cloud Meeting refuses this connection")).toBeVisible();
});

inEachLanguage(
  {
    en: {
      link: "Encryption",
      whole: /Everything is encrypted with key/,
      rotate: "Re-encrypt",
      begun: "Re-encryption has started",
    },
    "zh-CN": { link: "加密", whole: /所有内容均已用密钥/, rotate: "重新加密", begun: "已开始在后台重新加密" },
  },
  (words) => {
    test("a service provider sees which keys encrypt, and re-encrypts", async ({ page, login }) => {
      await login("sp");
      await page.goto("/connections");
      await page.getByRole("link", { name: words.link }).click();
      await expect(page).toHaveURL("/connections/encryption");
      await expect(page.getByText(words.whole)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: words.rotate }).click();
      await expect(page.getByText(words.begun)).toBeVisible();
    });
  },
);

test("another's connection is not there, and none is for users", async ({ context, login }) => {
  await login("admin");
  expect((await context.request.get("/connections/encryption")).status()).toBe(403);
  expect((await context.request.get(`/connections/${ids.provider}`)).status()).toBe(404);
  await login("user");
  expect((await context.request.get("/connections")).status()).toBe(403);
});

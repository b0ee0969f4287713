import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { recordAppKey } from "./evidence.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { query } from "./portal.ts";
import { consoleOf } from "./upstream-console.ts";

const address = "/connections/app-ids";
const own = "Meridian Instruments portal";
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

async function choose(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `More actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

test.afterEach(async () => {
  await sql(`DELETE FROM "AppKey" WHERE id <> "appId"`);
  await sql(`UPDATE "AppKey" SET "expiresAt" = NULL`);
});

inEachLanguage(
  {
    en: { link: "App IDs", title: "App IDs", portal: "This portal", create: "Create app ID" },
    "zh-CN": { link: "App ID", title: "App ID", portal: "本门户", create: "创建 App ID" },
  },
  (words) => {
    test("an administrator finds the enterprise's app ids", async ({ page, login }) => {
      await login("admin");
      await page.goto("/connections");
      await page.getByRole("link", { name: words.link, exact: true }).click();
      await expect(page).toHaveURL(address);
      await expect(page.getByRole("heading", { name: words.title, level: 1 })).toBeVisible();
      await expect(row(page, own)).toContainText(words.portal);
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: words.create }).click();
      await expect(page.getByRole("dialog", { name: words.create })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  },
);

test("an app id for other software shows its key once, and is renamed, disabled and deleted", async ({
  page,
  login,
}) => {
  await login("admin");
  await page.goto(address);
  await page.getByRole("button", { name: "Create app ID" }).click();
  const dialog = page.getByRole("dialog", { name: "Create app ID" });
  await dialog.getByLabel("Name").fill("Lobby kiosk");
  await dialog.getByRole("button", { name: "Create app ID" }).click();

  const shown = page.getByRole("dialog", { name: "Copy the key now" });
  const appKey = (await shown.getByText(/^\w{64}$/).textContent()) ?? "";
  recordAppKey(appKey);
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(shown).toBeVisible();
  await shown.getByRole("button", { name: "I have copied it" }).click();
  await expect(row(page, "Lobby kiosk")).toContainText("Other software");
  await page.reload();
  await expect(row(page, "Lobby kiosk")).toBeVisible();
  expect(await page.content()).not.toContain(appKey);

  await choose(page, "Lobby kiosk", "Change");
  await page.getByRole("dialog").getByLabel("Name").fill("Front desk");
  await page.getByRole("button", { name: "Save changes" }).click();
  await choose(page, "Front desk", "Disable");
  const question = page.getByRole("alertdialog", { name: "Disable Front desk?" });
  await expect(question).toContainText("are refused until it is enabled again");
  await question.getByRole("button", { name: "Disable app ID" }).click();
  await expect(row(page, "Front desk")).toContainText("Disabled");
  await page.goto(`${address}?state=disabled`);
  await choose(page, "Front desk", "Delete");
  await page.getByRole("button", { name: "Delete app ID" }).click();
  await expect(page.getByText("Front desk is deleted")).toBeVisible();
  await expect(page.getByText("Nothing matches")).toBeVisible();
});

test("a reset key goes into the portal, and one that was reset elsewhere is taken over", async ({
  page,
  context,
  login,
  simulator,
}) => {
  await login("admin");
  await page.goto(address);
  await page.getByRole("button", { name: `More actions for ${own}` }).click();
  await expect(page.getByRole("menuitem", { name: "Reset key" })).toBeVisible();
  for (const name of ["Disable", "Delete"]) await expect(page.getByRole("menuitem", { name })).toHaveCount(0);
  await page.getByRole("menuitem", { name: "Reset key" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reset key" }).click();
  await expect(page.getByText("The portal has the new key")).toBeVisible();

  await (await consoleOf(0)).resetKey();
  await page.reload();
  await expect(row(page, own)).toContainText("Reset elsewhere");
  await expectNoAxeViolations(page);
  await choose(page, own, "Fetch new key");
  await expect(row(page, own)).not.toContainText("Reset elsewhere");
  await simulator.killTokens();
  expect((await query(context, "rooms.search")).status()).toBe(200);
  await row(page, own).getByRole("link", { name: "This portal" }).click();
  await expect(page.getByRole("list", { name: "Keys" }).getByRole("listitem")).toHaveCount(3);
});

test("app ids are for administrators of an enterprise alone", async ({ context, login }) => {
  for (const role of ["user", "sp"] as const) {
    await login(role);
    expect((await context.request.get(address)).status()).toBe(403);
    expect((await query(context, "appIds.search")).status()).toBe(403);
    // Those that only handlers call are not there for anybody.
    expect((await query(context, "appIds.list")).status()).toBe(404);
  }
});

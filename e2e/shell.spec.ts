import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { expect, expectNoAxeViolations, inEachLanguage, type Role, test } from "./fixtures.ts";
import { addressesOf } from "./portal.ts";
import { emails } from "./portal-session.ts";
import { walkTo } from "./walk-to.ts";

// Long walks that need nothing of each other.
test.describe.configure({ mode: "parallel" });

const navigation = (page: Page) => page.getByRole("navigation", { name: "Main" });

/** Everything that shows a page's rows or fields has arrived. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]:visible")).toHaveCount(0);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName}: ${scrollWidth} in ${clientWidth}`),
  );
  expect(wide, `wider than the window at ${page.url()}`).toEqual([]);
}

test.describe("every page is without barriers and fits a narrow phone", () => {
  // Colours do not depend on the language: each is looked at in one theme. Once every page comes as a document of its
  // own, whose console tells what the browser draws otherwise than the server, and once by the way of links.
  const go = (page: Page, address: string) => page.goto(address);
  for (const [language, colorScheme, reach] of [
    ["en", "light", go],
    ["zh-CN", "dark", walkTo],
  ] as const) {
    for (const role of ["sp", "admin", "user"] satisfies Role[]) {
      test.describe(() => {
        test.use({ language, colorScheme });
        test(`${role}, ${language}, ${colorScheme}`, async ({ page, context, login }) => {
          test.slow();
          await login(role);
          await page.goto("/");
          for (const address of await addressesOf(context, role)) {
            await page.setViewportSize({ width: 1440, height: 900 });
            await reach(page, address);
            await settled(page);
            await expect(page.locator("html")).toHaveAttribute("lang", language);
            await expectNoAxeViolations(page);
            await page.setViewportSize({ width: 320, height: 640 });
            await expectNoSidewaysScroll(page);
          }
          await expectNoAxeViolations(page);
        });
      });
    }
  }

  test("the sign-in page", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/sign-in");
    await expectNoSidewaysScroll(page);
  });
});

test.describe("the language a person chooses", () => {
  test.afterEach(async () => {
    const [user] = await sql('UPDATE "User" SET locale = NULL WHERE email = $1 RETURNING id', [emails.user]);
    await sql("SELECT pg_notify('session', $1)", [`user:${user?.id}`]);
  });

  test("holds at once, after a reload, and on that person's other devices", async ({
    page,
    login,
    browser,
    context,
  }) => {
    await login("user", { fresh: true });
    await page.goto("/meetings");
    await page.getByRole("button", { name: /Account/ }).click();
    await page.getByRole("menuitemradio", { name: "简体中文" }).click();
    await expect(page.getByRole("heading", { name: "会议", level: 1 })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await page.reload();
    await expect(page.getByRole("heading", { name: "会议", level: 1 })).toBeVisible();

    const elsewhere = await browser.newContext();
    const session = (await context.cookies()).filter(({ name }) => name === "foyer.session");
    await elsewhere.addCookies(session);
    const other = await elsewhere.newPage();
    await other.goto(page.url());
    await expect(other.getByRole("heading", { name: "会议", level: 1 })).toBeVisible();
    await elsewhere.close();
  });
});

test("language and theme can be chosen before signing in, and stay", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "简体中文" }).click();
  await expect(page.getByRole("heading", { name: "登录 Foyer" })).toBeVisible();
  await page.getByRole("button", { name: "外观" }).click();
  await page.getByRole("menuitemradio", { name: "深色" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { name: "登录 Foyer" })).toBeVisible();
  await expect(page.locator("html")).toHaveClass(/dark/);
});

test("a first visit learns the reader's zone", async ({ page, context, login }) => {
  await login("admin");
  await context.clearCookies({ name: "tz" });
  await page.goto("/");
  await expect(page.getByText("Shanghai (UTC+8)").first()).toBeVisible();
  const [zone] = (await context.cookies()).filter(({ name }) => name === "tz");
  expect(zone?.value).toBe("Asia%2FShanghai");
});

test("a theme chosen in the account menu stays on the next page and after a reload", async ({
  page,
  login,
}) => {
  await login("admin");
  await page.goto("/");
  await expect(page.locator("html")).toHaveClass(/light/);
  await page.getByRole("button", { name: /Account/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveClass(/dark/);
  await page.goto("/rooms");
  await expect(page.locator("html")).toHaveClass(/dark/);
});

test("everything of the shell is reached by keyboard alone", async ({ page, login }) => {
  await login("admin");
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await page.getByRole("link", { name: "Skip to content" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Fold sidebar" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Unfold sidebar" })).toBeFocused();
  const links = await navigation(page).getByRole("link").all();
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) {
    await page.keyboard.press("Tab");
    await expect(link).toBeFocused();
  }
  const current = navigation(page).getByRole("link").last();
  const address = await current.getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(address ?? "");
  await expect(current).toHaveAttribute("aria-current", "page");

  await navigation(page).getByRole("link").last().focus();
  await page.keyboard.press("Tab");
  const account = page.getByRole("button", { name: /Account/ });
  await expect(account).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(account).toBeFocused();
});

test("on a phone the menu leads to the pages", async ({ page, login }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await login("admin");
  await page.goto("/");
  await page.getByRole("button", { name: "Open menu" }).click();
  const menu = page.getByRole("dialog", { name: "Menu" });
  await expect(menu).toBeVisible();
  await expectNoAxeViolations(page);
  await menu.getByRole("link", { name: "Rooms" }).click();
  await expect(menu).toBeHidden();
  await expect(page.getByRole("list", { name: "Cloud meeting rooms" }).getByText("Board room")).toBeVisible();
});

inEachLanguage(
  { en: { title: "Page not found", home: "Go to Home" }, "zh-CN": { title: "页面不存在", home: "返回首页" } },
  (words) => {
    test("an address that leads nowhere says so and leads on", async ({ page, login, tolerate }) => {
      tolerate(/status of 404 .*\/nowhere/);
      const strange = await page.goto("/nowhere");
      expect(strange?.status()).toBe(404);
      await login("user");
      const answer = await page.goto("/nowhere/at/all");
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: words.title })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole("link", { name: words.home }).click();
      await expect(page).toHaveURL("/");
    });
  },
);

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const searchBox = (page: Page, name: string | RegExp) => page.getByRole("searchbox", { name });
const user = (page: Page) => page.getByRole("grid").getByRole("link", { name: /Chen Mei/ });

/** Types, and does something before the search takes up what was typed: the page's time stands still meanwhile. */
async function typeAnd(page: Page, box: Locator, text: string, act: () => Promise<void>) {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 5_000);
  await box.fill(text);
  await act();
  await page.clock.resume();
}

/** Types, and presses at once what the pointer rests on already. */
async function typeAndPress(page: Page, box: Locator, text: string, pressed: Locator) {
  await pressed.hover();
  await typeAnd(page, box, text, async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
}

test.beforeEach(({ page }) => page.clock.install());

/** Lets pages that links lead to take longer than a pause in typing. */
async function slowPages(page: Page) {
  await page.route(/[?&]_rsc=/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.fallback();
  });
}

test("a link pressed right after typing is followed, however long its page takes", async ({
  page,
  login,
}) => {
  await login("admin");
  await page.goto("/users?text=mei");
  await slowPages(page);
  await typeAndPress(page, searchBox(page, /^Name, account/), "zhou", user(page));
  await expect(page.getByRole("heading", { name: /Chen Mei/, level: 1 })).toBeVisible();
  await expect(page).toHaveURL("/users/mei.chen%40meridian");
  await page.goBack();
  await expect(user(page)).toBeVisible();
  await expect(searchBox(page, /^Name, account/)).toHaveValue("mei");
});

test("so is one on which Enter is pressed, and what a row's menu leads to", async ({ page, login }) => {
  await login("admin");
  await page.goto("/users?text=mei");
  await slowPages(page);
  await expect(user(page)).toBeVisible();
  const rooms = page.getByRole("navigation").getByRole("link", { name: "Rooms" });
  await typeAnd(page, searchBox(page, /^Name, account/), "zhou", () => rooms.press("Enter"));
  await expect(page).toHaveURL("/rooms");
  await page.goBack();
  const more = page.getByRole("button", { name: "More for Chen Mei" });
  await typeAndPress(page, searchBox(page, /^Name, account/), "zhou", more);
  await page.getByRole("menuitem", { name: "Change user" }).click();
  await expect(page).toHaveURL("/users/mei.chen%40meridian/change");
});

test("a row's dialog stays with its row, and what was typed counts once it is closed", async ({
  page,
  login,
}) => {
  await login("admin");
  await page.goto("/rooms");
  const allocate = page.getByRole("row", { name: /Training/ }).getByRole("button", { name: "Allocate" });
  await typeAndPress(page, searchBox(page, /^Name, number/), "shanghai", allocate);
  const dialog = page.getByRole("dialog", { name: "Allocate Training" });
  await expect(dialog).toBeVisible();
  // Longer than a search would take to come into force and be answered.
  await page.waitForTimeout(1000);
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/rooms?text=shanghai");
  await expect(page.getByRole("grid").getByRole("rowheader")).toHaveCount(2);
});

test("a text typed anew right after it was cleared counts again", async ({ page, login }) => {
  await login("admin");
  await page.goto("/rooms");
  const box = searchBox(page, /^Name, number/);
  await box.fill("shanghai");
  await expect(page).toHaveURL("/rooms?text=shanghai");
  await page.getByRole("button", { name: "Clear search" }).click();
  await expect(page).toHaveURL("/rooms");
  await box.fill("shanghai");
  await expect(page).toHaveURL("/rooms?text=shanghai");
});

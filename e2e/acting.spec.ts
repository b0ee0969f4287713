import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";
import { listens } from "./listening.ts";

const enter = async (page: Page, enterprise: string) => {
  await page.getByRole("button", { name: `Enter ${enterprise}` }).click();
  await expect(page.getByRole("region", { name: enterprise })).toBeVisible();
  await listens(page);
};

const leave = async (page: Page) => {
  await page.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL("/enterprises");
  await expect(page.getByRole("button", { name: "Leave" })).toBeHidden();
  await listens(page);
};

test.beforeEach(({ login }) => login("sp", { fresh: true }));

test("a service provider enters an enterprise, sees what is its, and leaves", async ({ page, simulator }) => {
  await page.goto("/enterprises");
  await enter(page, "Meridian Instruments");
  await expect(page.getByText("You are in Meridian Instruments as its administrator.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveText([
    "Home",
    "Meetings",
    "Users",
    "Directory",
    "Rooms",
    "Connections",
    "Bindings",
    "Native clients",
    "Single sign-on",
    "Portal users",
  ]);
  await page.getByRole("link", { name: "Rooms", exact: true }).click();
  await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Meetings", exact: true }).click();
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  for (const { caller } of await simulator.heard()) {
    expect(caller).toEqual({ role: "corp-owner", corpId: "651543334", userId: "" });
  }

  await leave(page);
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveText([
    "Home",
    "Enterprises",
    "Connections",
    "Portal users",
  ]);
});

test("an enterprise without an app of its own is reached through the provider's", async ({
  page,
  simulator,
}) => {
  const [, , third] = (await simulator.credentials()).enterprises;
  await page.goto("/enterprises");
  await enter(page, third?.name ?? "");
  await page.getByRole("link", { name: "Rooms", exact: true }).click();
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  const calls = await simulator.requests();
  expect(calls.at(-1)?.caller).toEqual({ role: "corp-owner", corpId: third?.corpId, userId: "" });
});

test("a tab that shows another enterprise than the one entered refuses to act", async ({
  page,
  openTab,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 409/);
  await page.goto("/enterprises");
  await enter(page, "Meridian Instruments");
  await page.goto("/rooms?text=board");
  await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();

  const second = await openTab();
  await second.goto("/");
  await leave(second);
  await enter(second, "Northwind Harbour");

  const before = (await simulator.requests()).length;
  await page.getByRole("button", { name: "Reclaim" }).click();
  await page.getByRole("button", { name: "Reclaim room" }).click();
  await expect(page.getByText("You entered or left an enterprise in another tab.")).toBeVisible();
  await page.getByRole("searchbox").fill("training");
  await expect(page.getByRole("alert").filter({ hasText: "Reload this page." })).toBeVisible();
  expect(await simulator.requests()).toHaveLength(before);

  await page.reload();
  await expect(page.getByRole("region", { name: "Northwind Harbour" })).toBeVisible();
});

import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";

const enterprise = { role: "corp-owner", corpId: "651543334", userId: "" };

const shown = (page: Page) => page.getByRole("row").filter({ has: page.getByRole("rowheader") });
const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

inEachLanguage(
  {
    en: { title: "Rooms", list: "Cloud meeting rooms", total: "1–11 of 11" },
    "zh-CN": { title: "云会议室", list: "云会议室", total: "第 1–11 条，共 11 条" },
  },
  (words) => {
    test("an administrator sees the rooms of the enterprise", async ({ page, login }) => {
      await login("admin");
      await page.goto("/rooms");
      await expect(page.getByRole("heading", { name: words.title, level: 1 })).toBeVisible();
      await expect(page.getByRole("grid", { name: words.list })).toBeVisible();
      await expect(shown(page)).toHaveCount(11);
      await expect(page.getByText(words.total)).toBeVisible();
      await expectNoAxeViolations(page);
    });
  },
);

test("search and filters live in the address, and Back undoes them", async ({ page, login }) => {
  await login("admin");
  await page.goto("/rooms");
  await page.getByRole("searchbox", { name: "Name, number or holder" }).fill("shanghai");
  await expect(shown(page)).toHaveCount(2);
  await expect(page).toHaveURL("/rooms?text=shanghai");

  await page.getByRole("button", { name: "Kind" }).click();
  await page.getByRole("menuitemradio", { name: "Webinar rooms" }).click();
  await expect(page).toHaveURL(/kind=webinar/);
  await expect(page.getByText("Nothing matches")).toBeVisible();

  await page.goBack();
  await expect(shown(page)).toHaveCount(2);
  await page.goBack();
  await expect(shown(page)).toHaveCount(11);
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

test("an address with search, filter and size shows the same to whoever opens it", async ({
  page,
  login,
}) => {
  await login("admin");
  await page.goto("/rooms?state=free&text=an&pageSize=10");
  await expect(shown(page)).toHaveCount(2);
  await expect(page.getByRole("searchbox")).toHaveValue("an");
  await page.getByRole("button", { name: "Clear filter: State" }).click();
  await expect(page).toHaveURL("/rooms?text=an&pageSize=10");
  await expect(row(page, "Optics stand-up")).toBeVisible();
});

test("pages lead through all rooms", async ({ page, login, simulator }) => {
  await login("admin");
  await page.goto("/rooms?pageSize=10");
  await expect(shown(page)).toHaveCount(10);
  const first = await shown(page).first().textContent();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page).toHaveURL("/rooms?pageSize=10&page=2");
  await expect(page.getByText("11–11 of 11")).toBeVisible();
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page).first()).not.toHaveText(first ?? "");
  const urls = (await simulator.requests()).map(({ url }) => url);
  expect(urls).toContainEqual(expect.stringMatching(/offset=10&limit=10/));
});

test("a room is allocated by keyboard and reclaimed again, as the enterprise", async ({
  page,
  login,
  simulator,
}) => {
  await login("admin");
  await page.goto("/rooms?text=training");
  await expect(row(page, "Training")).toBeVisible();
  await page.getByRole("button", { name: "Reset" }).focus();
  for (const key of ["Tab", "ArrowLeft", "Tab"]) await page.keyboard.press(key);
  await expect(page.getByRole("button", { name: "Allocate" })).toBeFocused();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Allocate Training" });
  await expect(dialog).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Tab");
  await page.keyboard.type("tom be");
  await expect(page.getByRole("option", { name: /Tom Becker/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "User" })).toHaveValue("Tom Becker");
  await expect(page.getByRole("listbox")).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Training is allocated")).toBeVisible();
  await expect(row(page, "Training")).toContainText("Tom Becker");

  await row(page, "Training").getByRole("button", { name: "Reclaim" }).click();
  const question = page.getByRole("alertdialog", { name: "Reclaim Training?" });
  await expect(question).toContainText("Tom Becker can book no more meetings in it.");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(row(page, "Training")).toContainText("Tom Becker");
  await row(page, "Training").getByRole("button", { name: "Reclaim" }).click();
  await page.getByRole("button", { name: "Reclaim room" }).click();
  await expect(page.getByText("Training is free again")).toBeVisible();
  await expect(row(page, "Training")).toContainText("Nobody");

  const changes = (await simulator.requests()).filter(({ method }) => method === "POST");
  expect(changes).toEqual([
    expect.objectContaining({ url: expect.stringContaining("/assign-to-member/"), caller: enterprise }),
    expect.objectContaining({ url: expect.stringContaining("/recycle-from-member/"), caller: enterprise }),
  ]);
});

test("allocating to nobody is refused in the form", async ({ page, login, simulator }) => {
  await login("admin");
  await page.goto("/rooms?text=training");
  await row(page, "Training").getByRole("button", { name: "Allocate" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Allocate" }).click();
  await expect(dialog.getByText("Fill this in.")).toBeVisible();
  expect((await simulator.requests()).filter(({ method }) => method === "POST")).toEqual([]);
});

inEachLanguage(
  {
    en: { refused: "No access", home: "Go to Home" },
    "zh-CN": { refused: "您的角色无权访问", home: "返回首页" },
  },
  (words) => {
    test("rooms are not for users, neither the page nor the operations", async ({
      page,
      context,
      baseURL,
      login,
      simulator,
      tolerate,
    }) => {
      tolerate(/status of 403 .*\/rooms/);
      await login("user");
      const answer = await page.goto("/rooms");
      expect(answer?.status()).toBe(403);
      await expect(page.getByRole("heading", { name: words.refused })).toBeVisible();
      await expect(page.getByRole("navigation").getByRole("link", { name: /Rooms|云会议室/ })).toHaveCount(0);
      await expectNoAxeViolations(page);
      await page.getByRole("link", { name: words.home }).click();
      await expect(page).toHaveURL("/");

      const read = await context.request.get("/api/rooms/search");
      const write = await context.request.post("/api/rooms/assign", {
        headers: { origin: baseURL ?? "" },
        data: { account: "tom.becker@meridian", roomIds: ["any"] },
      });
      for (const refusal of [read, write]) {
        expect(refusal.status()).toBe(403);
        expect(await refusal.json()).toMatchObject({ error: { code: "forbidden" } });
      }
      expect((await simulator.requests()).filter(({ url }) => url.includes("/vmr"))).toEqual([]);
    });
  },
);

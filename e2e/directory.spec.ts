import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { query } from "./portal.ts";

const rows = (page: Page) => page.getByRole("grid", { name: "People" }).getByRole("rowheader");
const panel = (page: Page) => page.getByRole("dialog");

inEachLanguage(
  {
    en: { title: "Directory", people: "People", contacts: "External contacts", close: "Close" },
    "zh-CN": { title: "通讯录", people: "人员", contacts: "外部联系人", close: "关闭" },
  },
  (words) => {
    test("a user walks through the directory", async ({ page, login }) => {
      await login("user");
      await page.goto("/directory?text=wang.jun@");
      await expect(page.getByRole("heading", { name: words.title, level: 1 })).toBeVisible();
      const people = page.getByRole("grid", { name: words.people });
      await expect(people.getByRole("rowheader")).toHaveText([/Wang Jun 王军/]);
      await expect(page.getByRole("treegrid").getByRole("row", { name: "Engineering" })).toBeVisible();
      await expectNoAxeViolations(page);
      await people.getByRole("button").click();
      await expect(panel(page).getByText("Head of engineering")).toBeVisible();
      await expectNoAxeViolations(page);
      await panel(page).getByRole("button", { name: words.close }).click();
      await page.getByRole("link", { name: words.contacts }).click();
      await expect(page.getByRole("grid", { name: words.contacts }).getByText("Grete Holm")).toBeVisible();
      await expectNoAxeViolations(page);
    });
  },
);

test("a user finds people by name, characters, phone and department", async ({ page, login }) => {
  await login("user");
  await page.goto("/directory");
  const search = page.getByRole("searchbox", { name: "Name, account, phone or e-mail" });
  for (const text of ["chen mei", "陈梅", "13900000002"]) {
    await search.fill(text);
    await expect(rows(page)).toHaveText([/Chen Mei 陈梅/]);
  }
  await search.fill("");
  const tree = page.getByRole("treegrid");
  await tree
    .getByRole("row", { name: "Engineering" })
    .getByRole("button", { name: /^Expand/ })
    .click();
  await tree.getByRole("row", { name: "Firmware" }).click();
  await expect(page).toHaveURL(/department=eng-fw/);
  await expect(rows(page).first()).toHaveText("Tom Becker");
  await expect(page.getByText("Firmware and below")).toBeVisible();
  await page.getByRole("button", { name: "Clear filter: Department" }).click();
  await expect(page).toHaveURL(/^((?!department).)*$/);
});

test("a press on a name is not lost to a search still to come", async ({ page, login }) => {
  await login("user");
  await page.goto("/directory?text=mei");
  await expect(rows(page).first()).toBeVisible();
  const name = rows(page).filter({ hasText: "Chen Mei" }).getByRole("button");
  await page.getByRole("searchbox").press("Backspace");
  await name.click({ delay: 600 });
  await expect(page).toHaveURL(/person=/);
  await expect(panel(page).getByRole("heading", { name: /Chen Mei/ })).toBeVisible();
});

test("a hidden phone number is shown to nobody else", async ({ page, login, context }) => {
  await login("user");
  const found = await query(context, "directory.search", { pageSize: 100 });
  const { data } = await found.json();
  const hidden = data.items.find((it: { isPhoneHidden: boolean }) => it.isPhoneHidden);
  await page.goto(`/directory?person=${hidden.id}`);
  await expect(panel(page).getByText("Hidden")).toBeVisible();
  expect(hidden.phone).toBeNull();
});

test("who may see only the own department is told of nobody else", async ({
  page,
  login,
  context,
  simulator,
  baseURL,
  tolerate,
}) => {
  tolerate(/status of 404 .*\/directory\/get/);
  await login("admin");
  // The whole administration of the rule is a test of its own: here it is only in force.
  const everybody = await (await query(context, "directory.search", { pageSize: 100 })).json();
  const wang = everybody.data.items.find((it: { account: string }) => it.account.startsWith("wang.jun"));
  const change = await context.request.post("/api/departments/change", {
    data: { code: "eng-optics", sees: "own" },
    headers: { origin: baseURL ?? "" },
  });
  expect(change.status()).toBe(200);
  await login("user");
  await page.goto(`/directory?person=${wang.id}`);
  await expect(panel(page).getByText("This person is not here, or you may not see them.")).toBeVisible();
  await panel(page).getByRole("button", { name: "Close" }).click();
  await expect(rows(page).filter({ hasText: "Chen Mei" })).toBeVisible();
  await expect(rows(page).filter({ hasText: "Tom Becker" })).toHaveCount(0);
  expect((await simulator.heard()).filter(({ status }) => status !== 200)).toEqual([]);
});

test("external contacts are the enterprise's and one's own", async ({ page, login }) => {
  await login("user");
  await page.goto("/directory/contacts?kind=own");
  const names = page.getByRole("grid", { name: "External contacts" }).getByRole("rowheader");
  await expect(names).toHaveText([/Noa Levi/, /Uncle Bao/]);
  await page.getByRole("searchbox", { name: "Name, phone or e-mail" }).fill("mori");
  await expect(page.getByText("Nothing matches")).toBeVisible();
});

import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { query } from "./portal.ts";

const tree = (page: Page) => page.getByRole("treegrid");
const row = (page: Page, name: string) => tree(page).getByRole("row", { name, exact: true });
// A menu that is about to go is one without a heading.
const dialog = (page: Page) => page.getByRole("dialog").filter({ has: page.getByRole("heading") });

/** Opens one of the dialogs about a department. */
async function ask(page: Page, name: string, action: string) {
  await row(page, name)
    .getByRole("button", { name: `Actions for ${name}` })
    .click();
  await page.getByRole("menuitem", { name: action }).click();
}

inEachLanguage(
  {
    en: {
      title: "Departments",
      add: "Add department",
      menu: /^Actions for Advanced Lab/,
      rule: "Who sees whom",
    },
    "zh-CN": { title: "部门", add: "添加部门", menu: /Advanced Lab.*的操作/, rule: "可见范围" },
  },
  (words) => {
    test("an administrator walks through the departments", async ({ page, login }) => {
      await login("admin");
      await page.goto("/users/departments");
      await expect(page.getByRole("heading", { name: words.title, level: 1 })).toBeVisible();
      await expect(row(page, "Engineering")).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: words.add }).click();
      await expect(dialog(page)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: words.menu }).click();
      await page.getByRole("menuitem", { name: words.rule }).click();
      await expect(dialog(page)).toBeVisible();
      await expectNoAxeViolations(page);
    });
  },
);

test.describe("the tree", () => {
  test.beforeEach(async ({ page, login }) => {
    await login("admin");
    await page.goto("/users/departments");
    await expect(row(page, "Engineering")).toBeVisible();
  });

  test("unfolds by keys, counts users, and leads to those of a department", async ({ page }) => {
    await expect(row(page, "Engineering")).toContainText(/\d+ users/);
    await row(page, "Meridian Instruments").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect(row(page, "Firmware")).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/users?department=eng-optics");
  });

  test("gains, renames, moves and loses a department", async ({ page, simulator, tolerate }) => {
    tolerate(/status of (400|409) .*\/departments\/(create|remove)/);
    await ask(page, "Press office", "Add below");
    await dialog(page).getByLabel("Name").fill("Photography");
    await dialog(page).getByLabel("Code").fill("eng");
    await dialog(page).getByRole("button", { name: "Add department" }).click();
    await expect(dialog(page).getByText("Another department has this code.")).toBeVisible();
    await dialog(page).getByLabel("Code").fill("photo");
    await dialog(page).getByRole("button", { name: "Add department" }).click();
    await expect(dialog(page)).toBeHidden();

    await ask(page, "Press office", "Change");
    await dialog(page).getByLabel("Name").fill("Communications");
    await dialog(page).getByLabel("Position").fill("5");
    await dialog(page).getByRole("button", { name: "Change" }).click();
    await expect(tree(page).getByRole("row").nth(1)).toHaveAccessibleName("Communications");

    await ask(page, "Communications", "Delete");
    const question = page.getByRole("alertdialog");
    await question.getByRole("button", { name: "Delete department" }).click();
    await expect(page.getByText("This department still has sub-departments.")).toBeVisible();

    await row(page, "Communications").dragTo(row(page, "Sales"));
    await expect(dialog(page).getByRole("combobox", { name: "Below" })).toHaveValue("Sales");
    await dialog(page).getByRole("button", { name: "Move department" }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(row(page, "Communications")).toBeHidden();

    // A department over which something is dragged for a while unfolds by itself.
    await row(page, "Sales").press("ArrowRight");
    await row(page, "Communications").press("ArrowRight");
    await ask(page, "Photography", "Move");
    await dialog(page).getByRole("combobox", { name: "Below" }).fill("labor");
    await expect(page.getByText("No department found")).toBeVisible();
    // The open list hides the dialog's heading.
    await page.getByRole("combobox", { name: "Below" }).fill("lab");
    await page.getByRole("option", { name: /Advanced Lab/ }).click();
    await dialog(page).getByRole("button", { name: "Move department" }).click();
    await expect(dialog(page)).toBeHidden();

    await ask(page, "Communications", "Delete");
    await question.getByRole("button", { name: "Delete department" }).click();
    await expect(row(page, "Communications")).toBeHidden();
    const changes = (await simulator.heard()).filter(({ method }) => method !== "GET");
    expect(changes.map(({ method, url, status }) => `${method} ${url.split("/").at(-1)} ${status}`)).toEqual([
      "POST dept 400",
      "POST dept 200",
      "PUT press 200",
      "DELETE press 400",
      "PUT press 200",
      "PUT photo 200",
      "DELETE press 200",
    ]);
  });

  test("asks before a department goes where keys have dragged it", async ({ page }) => {
    await row(page, "Press office").focus();
    await row(page, "Press office").getByRole("button", { name: "Drag Press office" }).press("Enter");
    await tree(page).getByRole("button", { name: "Drop on Sales", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog(page).getByRole("heading", { name: "Move Press office" })).toBeVisible();
    await dialog(page).getByRole("button", { name: "Discard" }).click();
    await expect(row(page, "Press office")).toBeVisible();
  });

  test("lets a department see certain others", async ({ page, context }) => {
    await ask(page, "Advanced Lab", "Who sees whom");
    await dialog(page)
      .getByRole("button", { name: /^Only their own department/ })
      .click();
    await page.getByRole("option", { name: "Only certain departments" }).click();
    await dialog(page).getByRole("button", { name: "Change" }).click();
    await expect(page.getByText("Fill this in.")).toBeVisible();
    await page.getByRole("combobox", { name: "Departments they see" }).fill("optics");
    await page.getByRole("option", { name: /Optics/ }).click();
    await expect(dialog(page).getByRole("row", { name: /Optics/ })).toBeVisible();
    // Longer than the list of all takes to come back: it must not open over what was chosen.
    await page.waitForTimeout(1000);
    await expect(page.getByRole("listbox")).toHaveCount(0);
    await dialog(page).getByRole("button", { name: "Change" }).click();
    await expect(dialog(page)).toBeHidden();
    const answer = await query(context, "departments.get", { code: "lab" });
    expect(await answer.json()).toMatchObject({
      data: { sees: "chosen", chosen: [{ code: "eng-optics" }], seenBy: "limits", order: 40 },
    });
  });

  test("finds a department by a part of its name", async ({ page }) => {
    await page.getByRole("searchbox", { name: "Find a department" }).fill("亚太");
    await expect(page).toHaveURL(/find=/);
    await page.getByRole("list", { name: "Departments found" }).getByRole("button").click();
    await expect(page).toHaveURL("/users?department=sales-apac");
  });
});

test("a dead upstream is said to be one, and the tree comes back", async ({
  page,
  login,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 502 .*\/departments\//);
  await simulator.fault({ kind: "status", status: 503, match: "GET /v1/usg/dcs/member/dept/{dept_code}" });
  await login("admin");
  await page.goto("/users/departments");
  await expect(page.getByText("The departments could not be loaded")).toBeVisible();
  await simulator.clearFaults();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(row(page, "Engineering")).toBeVisible();
});

test("a user has no departments to manage", async ({
  page,
  context,
  login,
  simulator,
  tolerate,
  baseURL,
}) => {
  tolerate(/status of 403/);
  await login("user");
  const page403 = await page.goto("/users/departments");
  expect(page403?.status()).toBe(403);
  for (const name of ["departments.get", "departments.search", "departments.count"])
    expect((await query(context, name, { code: "eng", text: "eng" })).status()).toBe(403);
  for (const verb of ["create", "change", "remove"]) {
    const write = await context.request.post(`/api/departments/${verb}`, {
      data: { code: "press", name: "Mine" },
      headers: { origin: baseURL ?? "" },
    });
    expect(write.status()).toBe(403);
  }
  expect((await simulator.requests()).filter(({ url }) => url.includes("dept"))).toEqual([]);
});

import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";

const forget = () => sql(`DELETE FROM "Import"`);
test.beforeEach(forget);
test.afterEach(forget);

/** "姓名;账号;手机;邮箱;鞋码" and one row, in GBK and with semicolons, as a Chinese Excel saves it. */
const gbk = Buffer.from(
  "d0d5c3fb3bd5cbbac53bcad6bbfa3bd3cacfe43bd0acc2eb0d0ad5c5ceb03b7a68616e672e7765693b2b383631333930303030373737373b7a68616e672e776569406578616d706c652e636f6d3b34320d0a",
  "hex",
);

/** Chooses a file by the button, as somebody does who has no mouse to drop one with. */
async function choose(page: Page, button: string, name: string, buffer: Buffer) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button, exact: true }).click();
  await (await chooser).setFiles({ name, mimeType: "", buffer });
}
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });
const row = (page: Page, hasText: string) => page.getByRole("grid").getByRole("row").filter({ hasText });
/** The file has a few rows, and the directory a page of users. */
const patience = { timeout: 15_000 };

inEachLanguage(
  {
    en: {
      title: "Import users",
      choose: "Choose file",
      mapping: "Match columns",
      check: "Check 1 row",
      skip: "Not imported",
      review: "Review import",
    },
    "zh-CN": {
      title: "导入用户",
      choose: "选择文件",
      mapping: "匹配列",
      check: "检查 1 行",
      skip: "不导入",
      review: "核对导入内容",
    },
  },
  (words) => {
    test("a file as Chinese spreadsheets save it is read, matched and checked", async ({ page, login }) => {
      await login("admin");
      await page.goto("/users/import");
      await expect(heading(page, words.title)).toBeVisible();
      await expectNoAxeViolations(page);
      await choose(page, words.choose, "员工.csv", gbk);
      await expect(heading(page, words.mapping)).toBeVisible();
      await expect(page.getByText("张伟", { exact: true })).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "鞋码" })).toContainText(words.skip);
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: words.check }).click();
      await expect(heading(page, words.review)).toBeVisible(patience);
      await expect(row(page, "张伟")).toContainText("zhang.wei@example.com");
      await expectNoAxeViolations(page);
    });
  },
);

test("a filled template is checked, applied row by row, and undone", async ({ page, login, context }) => {
  await login("admin");
  await page.goto("/users/import");
  const link = page.getByRole("link", { name: "Template as CSV" });
  const template = await context.request.get((await link.getAttribute("href")) ?? "");
  const [head = ""] = (await template.text()).split("\r\n");
  const cells = (name: string, account: string, email: string, title: string) =>
    head
      .replace(/^\ufeff/, "")
      .split(",")
      .map((label) => ({ Name: name, Account: account, "E-mail": email, Title: title })[label] ?? "")
      .join(",");
  const rows = [
    cells("Ewa Nowak", "ewa.nowak", "ewa.nowak@example.com", "Buyer"),
    cells("", "li.na@meridian", "", "Lead engineer"),
    cells("Fan Rui", "12340987", "fan@example.com", ""),
  ];
  const file = Buffer.from(`${await template.text()}${rows.join("\r\n")}\r\n`);
  await choose(page, "Choose file", "people.csv", file);

  await page.getByRole("button", { name: "Check 3 rows" }).click();
  await expect(heading(page, "Review import")).toBeVisible(patience);
  await expect(page.getByText("Nothing is written yet.")).toBeVisible();
  await expect(row(page, "Ewa Nowak")).toContainText("Create");
  await expect(row(page, "Lead engineer")).toContainText("Title");
  await expect(row(page, "Fan Rui")).toContainText("Account has only digits");
  await page.getByRole("radio", { name: "Refused" }).click();
  await expect(page).toHaveURL(/show=refused/);
  await expect(page.getByRole("grid").getByRole("rowheader")).toHaveText(["Fan Rui"]);
  const refused = await context.request.get(
    (await page.getByRole("link", { name: "1 refused row" }).getAttribute("href")) ?? "",
  );
  expect(await refused.text()).toContain("12340987");

  await page.getByRole("button", { name: "Apply 2 changes" }).click();
  await expect(heading(page, "Import applied")).toBeVisible(patience);
  await page.getByRole("radio", { name: "Done" }).click();
  await expect(page.getByRole("grid").getByRole("rowheader")).toHaveCount(2);
  await expectNoAxeViolations(page);

  await page.getByRole("button", { name: "Undo import" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo import" }).click();
  await expect(heading(page, "Import undone")).toBeVisible(patience);
  await page.getByRole("link", { name: "Import users" }).click();
  await expect(row(page, "people.csv")).toContainText("Undone");
});

test("a hostile file is refused with a sentence, and a missing column is named", async ({
  page,
  login,
  tolerate,
}) => {
  tolerate(/status of 400 .*\/api\/imports/);
  await login("admin");
  await page.goto("/users/import");
  await choose(page, "Choose file", "a.csv", Buffer.from("Name,Note\nA,=cmd|' /C calc'!A0\n"));
  await expect(page.getByText("Cell B2 holds a formula.")).toBeVisible();
  await choose(page, "Choose file", "a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
  await expect(page.getByText("This is an old Excel file. Save it as .xlsx.")).toBeVisible();
  await choose(page, "Choose file", "b.csv", Buffer.from("Login,Shoe size\nli.na@meridian,42\n"));
  const account = page.getByRole("button", { name: "Becomes: Login" });
  await expect(account).toContainText("Account");
  await account.click();
  await page.getByRole("option", { name: "Name", exact: true }).click();
  await expect(page.getByText("Choose a column for Account or Third-party ID")).toBeVisible();
  await expect(page.getByRole("button", { name: "Check 1 row" })).toBeDisabled();
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(heading(page, "Import users")).toBeVisible();
  await expect(page.getByText("No imports yet")).toBeVisible();
});

test("imports are not for users", async ({ context, login }) => {
  await login("user");
  expect((await context.request.get("/users/import")).status()).toBe(403);
  for (const path of ["imports/template", "users/export"])
    expect((await context.request.get(`/api/${path}`)).status()).toBe(403);
});

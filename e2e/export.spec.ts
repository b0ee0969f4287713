import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";

test("what the list shows is exported, with cells that no spreadsheet runs", async ({ page, login }) => {
  await login("admin");
  await page.goto("/users?state=disabled");
  await expect(page.getByRole("grid").getByRole("rowheader").first()).toBeVisible();
  const shown = await page.getByRole("grid").getByRole("rowheader").allInnerTexts();
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "As CSV" }).click();
  const file = await (await download).path();
  const [head = "", ...rows] = (await readFile(file, "utf8")).trimEnd().split("\r\n");
  expect(head).toMatch(/^\ufeffName,Account,Third-party ID,/);
  expect(rows).toHaveLength(shown.length);
  for (const row of rows) expect(row).toContain(",Disabled,");
  // Phone numbers begin with a plus.
  expect(rows.join("\n")).not.toMatch(/(^|,)\+/m);
});

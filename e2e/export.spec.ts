import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";

test("what the list shows is exported, with cells that no spreadsheet runs", async ({ page, login }) => {
  await login("admin");
  await page.goto("/users?text=mei.chen");
  await expect(page.getByRole("grid").getByRole("rowheader")).toHaveText(["Chen Mei 陈梅"]);
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "As CSV" }).click();
  const [head, ...rows] = (await readFile(await (await download).path(), "utf8")).trimEnd().split("\r\n");
  expect(head).toMatch(/^\ufeffName,Account,Third-party ID,/);
  expect(rows).toEqual([expect.stringContaining("Chen Mei 陈梅,mei.chen@meridian,mei.chen,")]);
  expect(rows[0]).toContain(",'+8613900000002,");
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const { resolve } = createRequire(import.meta.resolve("@axe-core/playwright"));

/** The small form of what is put into every page that is checked: less than half of what is put there by default. */
const axeSource = readFileSync(resolve("axe-core/axe.min.js"), "utf8");

/** Checks what the page shows now against the accessibility rules (WCAG 2.2 AA and good practice). */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // What is on its way in or out is half faded, and the page behind it neither hidden nor free.
  await expect(page.locator("[data-entering], [data-exiting]")).toHaveCount(0);
  // Next draws the head by itself: on the way of links the title comes some frames after its page.
  await expect(page).toHaveTitle(/\S/);
  // A document keeps what was put into it for an earlier look: half a megabyte to send and read.
  const isThere = await page.evaluate(() => "axe" in window);
  // There are no frames to visit, which is all that the other mode adds, at the price of a page of its own.
  const { violations } = await new AxeBuilder({ page, axeSource: isThere ? ";" : axeSource })
    // What passes is not told node by node: finding a selector for each takes as long as the rules.
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    // For some seconds it names a button that was busy, and may have left the page since.
    .exclude("[data-live-announcer]")
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
  expect(found, "accessibility").toEqual([]);
}

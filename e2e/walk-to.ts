import type { Page } from "@playwright/test";

/** Goes to another page of the portal as its links do: without a new document, whose scripts would all run again. */
export async function walkTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => Reflect.get(Reflect.get(window, "next"), "router").push(to), address);
  await page.waitForURL(address);
}

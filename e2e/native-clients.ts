import { expect, type Page } from "@playwright/test";
import { recordSecret } from "./evidence.ts";

/** Makes an API key for one user, as an administrator does on the page, and answers it. It is shown this once. */
export async function createKey(page: Page, name: string, userId: string): Promise<string> {
  await page.goto("/integration/keys/new");
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("textbox", { name: "User IDs" }).fill(userId);
  await page.getByRole("button", { name: "Create API key" }).click();
  await expect(page.getByText("This key is shown only once")).toBeVisible();
  const key = (await page.getByText(/^foyer_sk_/).textContent()) ?? "";
  recordSecret("API key", key);
  return key;
}

/** Presses what starts the client and signs in, and answers the nonce that the opened link holds. */
export async function startSignedIn(page: Page, clientLinks: readonly string[]): Promise<string> {
  const before = clientLinks.length;
  await page.getByRole("button", { name: "Start and sign in" }).click();
  await expect
    .poll(() => clientLinks[before])
    .toMatch(/^cloudlink:\/\/welinksoftclient\/h5page\?page=launch&nonce=\w{32,}$/);
  const nonce = new URL(clientLinks[before] ?? "").searchParams.get("nonce") ?? "";
  recordSecret("nonce", nonce);
  return nonce;
}

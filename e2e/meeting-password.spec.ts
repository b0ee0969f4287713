import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { recordSecret } from "./evidence.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import type { simulator } from "./simulator.ts";

const account = "mei.chen@meridian";
const chosen = "Lens#2040x77";
// A star behind its label says that it is required.
const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}\\*?$`) });

test.beforeEach(() => recordSecret("account password", chosen));
test.afterEach(async () => {
  await sql(`DELETE FROM "RateLimit"`);
  await sql(`DELETE FROM "SignInLock"`);
});

async function presentPassword(upstream: typeof simulator): Promise<string> {
  const users = (await upstream.credentials()).enterprises.flatMap(({ users }) => users);
  return users.find((user) => user.account === account)?.password ?? "";
}

/** Moves the piece without a mouse, `off` pixels beside the gap; the last of the way with the keys. */
async function movePiece(page: Page, upstream: typeof simulator, name: string, off = 0): Promise<void> {
  const slider = page.getByRole("slider", { name });
  await expect(slider).toBeEnabled();
  const gap = (await upstream.sliders()).at(-1)?.pointX ?? 0;
  await slider.fill(String(gap + off - 2));
  for (let n = 0; n < 2; n += 1) await slider.press("ArrowRight");
}

inEachLanguage(
  {
    en: {
      title: "Forgotten Cloud Meeting password",
      user: "Account, e-mail",
      next: "Continue",
      slider: "Position",
    },
    "zh-CN": { title: "忘记云会议密码", user: "账号、邮箱", next: "继续", slider: "拼图的位置" },
  },
  (words) => {
    test("the puzzle comes first, and says what to do for who cannot see it", async ({ page }) => {
      await page.goto("/forgotten-meeting-password");
      await expect(page.getByRole("heading", { name: words.title, level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole("textbox", { name: words.user }).fill(account);
      await page.getByRole("button", { name: words.next }).click();
      await expect(page.getByRole("slider", { name: words.slider })).toBeEnabled();
      await expectNoAxeViolations(page);
    });
  },
);

test("a forgotten password is replaced by puzzle and code, without a mouse", async ({
  page,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 400 .*\/passwordRecovery\/(slide|checkCode)/);
  await page.goto("/sign-in");
  await page.getByRole("tab", { name: "Cloud Meeting" }).click();
  await page.getByRole("link", { name: "Forgotten your Cloud Meeting password?" }).click();
  await page.getByRole("textbox", { name: "Account, e-mail or phone number" }).fill(account);
  await page.getByRole("button", { name: "Continue" }).click();
  await movePiece(page, simulator, "Position of the piece", -12);
  await page.getByRole("button", { name: "Send code" }).click();
  await expect(page.getByText("Here is another picture.")).toBeVisible();
  await movePiece(page, simulator, "Position of the piece");
  await page.getByRole("button", { name: "Send code" }).click();

  await expect(page.getByText("If this account exists")).toBeVisible();
  await expectNoAxeViolations(page);
  await field(page, "Code").fill("000000");
  await page.getByRole("button", { name: "Check code" }).click();
  await expect(page.getByText("This code is wrong or has expired.")).toBeVisible();
  const sent = (await simulator.messages()).at(-1);
  expect(sent).toMatchObject({ channel: "mail", account });
  await field(page, "Code").fill(sent?.secret ?? "");
  await page.getByRole("button", { name: "Check code" }).click();

  await field(page, "New password").fill("lens");
  const rules = page.getByRole("list", { name: "Password requirements" }).getByRole("listitem");
  await expect(rules.filter({ hasText: "8 to 32 characters" })).toContainText("not yet met");
  await field(page, "New password").fill(chosen);
  await expect(rules.filter({ hasText: "not yet met" })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("The new Cloud Meeting password is set.")).toBeVisible();
  expect(await presentPassword(simulator)).toBe(chosen);
});

test("nobody learns who has an account", async ({ page, simulator }) => {
  await page.goto("/forgotten-meeting-password");
  await page.getByRole("textbox", { name: "Account, e-mail or phone number" }).fill("nobody@meridian");
  await page.getByRole("button", { name: "Continue" }).click();
  await movePiece(page, simulator, "Position of the piece");
  await page.getByRole("button", { name: "Send code" }).click();
  await expect(page.getByText("If this account exists")).toBeVisible();
  expect(await simulator.messages()).toEqual([]);
});

test("one's own password is changed by who knows it, and the portal's calls go on", async ({
  page,
  login,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 400 .*\/meetingPasswords\/change/);
  await login("user");
  await page.goto("/profile");
  const old = field(page, "Current password");
  const change = page.getByRole("button", { name: "Change password" });
  await old.fill("a guess");
  await field(page, "New password").fill(chosen);
  await change.click();
  await expect(page.getByText("The current password is wrong.").first()).toBeVisible();
  await old.fill(await presentPassword(simulator));
  await change.click();
  await expect(page.getByText("The Cloud Meeting password is changed")).toBeVisible();
  expect(await presentPassword(simulator)).toBe(chosen);
  await page.reload();
  await expect(page.getByText(account).first()).toBeVisible();
});

test("an administrator has a new password sent, and does not get to see it", async ({
  page,
  login,
  simulator,
}) => {
  const before = await presentPassword(simulator);
  await login("admin");
  await page.goto(`/users/${encodeURIComponent(account)}`);
  await page.getByRole("button", { name: "Reset password" }).click();
  const dialog = page.getByRole("alertdialog", { name: /^Reset the Cloud Meeting password of Chen Mei/ });
  await expect(dialog).toContainText("Nobody sees it in this portal.");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Reset password" }).click();
  await expect(page.getByText(/^Cloud Meeting is sending Chen Mei/)).toBeVisible();
  const sent = (await simulator.messages()).at(-1);
  expect(sent).toMatchObject({ channel: "mail", account });
  expect(await presentPassword(simulator)).toBe(sent?.secret);
  expect(sent?.secret).not.toBe(before);
});

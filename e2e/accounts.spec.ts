import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { recordSecret } from "./evidence.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { listens } from "./listening.ts";
import { linkInMail } from "./mails.ts";
import { password as demoPassword, emails, tryToSignIn } from "./portal-session.ts";

const guest = { name: "Ewa Nowak", email: "ewa.nowak@demo.test" };
const chosen = "walnut lantern orbit";
// A star behind its label says that it is required.
const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}\\*?$`) });

/** Somebody of the administrator's enterprise with the demo's password, whom these tests may lock, disable and change. */
const pia = { name: "Pia Olsen", email: "pia.olsen@demo.test" };

test.beforeEach(async () => {
  recordSecret("portal password", chosen);
  await sql(
    `INSERT INTO "User" (id, email, name, role, "enterpriseId", "passwordHash")
     SELECT $1, $2, $3, 'user', "enterpriseId", "passwordHash" FROM "User" WHERE email = $4`,
    [crypto.randomUUID(), pia.email, pia.name, emails.admin],
  );
});
test.afterEach(async () => {
  await sql(`DELETE FROM "User" WHERE email IN ($1, $2)`, [pia.email, guest.email]);
  await sql(`DELETE FROM "SignInLock"`);
  await sql(`DELETE FROM "RateLimit"`);
});

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.context().clearCookies({ name: "foyer.session" });
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await field(page, "Password").fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto(`/portal-users?text=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

inEachLanguage(
  {
    en: { users: "Portal users", forgotten: "Forgotten password", account: "My account" },
    "zh-CN": { users: "门户用户", forgotten: "忘记密码", account: "我的账号" },
  },
  (words) => {
    test("the pages outside of the sidebar are without barriers", async ({ page, login }) => {
      await page.goto("/forgotten-password");
      await expect(page.getByRole("heading", { name: words.forgotten, level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.goto(`/invitation/${"A".repeat(43)}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);

      await login("admin");
      await page.goto("/account");
      await expect(page.getByRole("heading", { name: words.account, level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.goto("/portal-users");
      await expect(page.getByRole("heading", { name: words.users, level: 1 })).toBeVisible();
      await page.getByRole("link", { name: "Chen Mei" }).click();
      await expect(page.getByRole("heading", { name: "Chen Mei", level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  },
);

test("somebody is invited, chooses a password by the mail's link once, and comes in", async ({
  page,
  login,
  context,
  tolerate,
}) => {
  // The refused password; and the meeting account that the upstream may still have to allocate.
  tolerate(/status of (400 .*\/passwords\/set|4\d\d .*\/meetings)/);
  const since = Date.now();
  await login("admin");
  await page.goto("/portal-users/new");
  await page.getByLabel("Name").fill(guest.name);
  await page.getByLabel("E-mail").fill(guest.email);
  await page.getByLabel("Third-party ID").fill("ewa.nowak");
  await page.getByRole("button", { name: "Invite user" }).click();
  await expect(page.getByText(`An e-mail with a link was sent to ${guest.email}`)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto("/portal-users?state=invited");
  await expect(page.getByRole("grid").getByRole("rowheader")).toHaveText([guest.name]);

  await context.clearCookies({ name: "foyer.session" });
  const link = await linkInMail(guest.email, since);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Welcome to Foyer" })).toBeVisible();
  await field(page, "Password").fill("too short");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("This does not meet the requirements below.")).toBeVisible();
  await field(page, "Password").fill(chosen);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link was already used" })).toBeVisible();

  await signIn(page, guest.email, chosen);
  await expect(page.getByRole("heading", { name: `Good to see you, ${guest.name}` })).toBeVisible();
});

test("who forgot the password gets a link by mail, and nobody learns who has an account", async ({
  page,
  tolerate,
}) => {
  tolerate(/status of 409 .*\/meetings/);
  const since = Date.now();
  for (const email of ["nobody@demo.test", pia.email]) {
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgotten your password?" }).click();
    await expect(page).toHaveURL("/forgotten-password");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send link" }).click();
    await expect(page.getByText("If there is an account with this address")).toBeVisible();
  }
  await page.goto(await linkInMail(pia.email, since));
  await field(page, "Password").fill(chosen);
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your password is set.")).toBeVisible();
  await signIn(page, pia.email, chosen);
  await expect(page.getByRole("heading", { name: /^Good to see you/ })).toBeVisible();
});

test("who has to change the password reaches nothing else before", async ({ page, login, tolerate }) => {
  tolerate(/status of 40[039]/);
  await login("admin");
  await openPerson(page, pia.name);
  await page.getByRole("button", { name: "Require new password" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Require new password" }).click();
  await expect(page.getByText("Must be changed first")).toBeVisible();

  await signIn(page, pia.email, demoPassword);
  await expect(page).toHaveURL("/change-password");
  await page.goto("/meetings");
  await expect(page).toHaveURL("/change-password");
  await expectNoAxeViolations(page);
  await field(page, "Current password").fill("a guess");
  await field(page, "New password").fill(chosen);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("The current password is wrong.")).toBeVisible();
  await field(page, "Current password").fill(demoPassword);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("heading", { name: /^Good to see you/ })).toBeVisible();
});

test("sessions are listed and ended, by oneself and by an administrator", async ({
  page,
  login,
  request,
  tolerate,
}) => {
  // Nothing ties Pia to a meeting account.
  tolerate(/status of (401|409)/);
  await tryToSignIn(request, pia.email, demoPassword);
  await signIn(page, pia.email, demoPassword);
  await expect(page.getByRole("button", { name: /Account/ })).toBeVisible();
  await listens(page);
  await page.getByRole("button", { name: /Account/ }).click();
  await page.getByRole("menuitem", { name: "My account" }).click();
  const lines = page.getByRole("list", { name: "Active sessions" }).getByRole("listitem");
  await expect(lines).toHaveCount(2);
  await expect(lines.filter({ hasText: "this browser" })).toContainText("Chrome on");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(lines).toHaveCount(1);
  expect((await request.get("/api/account/get")).status()).toBe(401);

  await login("admin");
  await tryToSignIn(request, pia.email, demoPassword);
  await openPerson(page, pia.name);
  await page.getByRole("button", { name: "Disable", exact: true }).click();
  await page.getByRole("button", { name: "Disable user" }).click();
  await expect(page.getByText("Cannot sign in.")).toBeVisible();
  await expect(page.getByText("No active sessions.")).toBeVisible();
  expect((await request.get("/api/account/get")).status()).toBe(401);
});

test("an administrator opens a sign-in that was closed, and sees nobody of another enterprise", async ({
  page,
  login,
  request,
}) => {
  for (let n = 0; n < 5; n += 1) await tryToSignIn(request, pia.email, "wrong");
  await login("admin");
  await openPerson(page, pia.name);
  await expect(page.getByText(/Locked until \d\d:\d\d/)).toBeVisible();
  await page.getByRole("button", { name: "Unlock sign-in" }).click();
  await expect(page.getByText("Sign-in is unlocked")).toBeVisible();
  expect((await tryToSignIn(request, pia.email, demoPassword)).status()).toBe(200);

  const provider = "/portal-users/0199a000-0000-7000-8000-000000000031";
  expect((await page.request.get(provider)).status()).toBe(404);
  await login("user");
  expect((await page.request.get("/portal-users")).status()).toBe(403);
});

test("who was sent five links in a day is sent no more of them, and the administrator told", async ({
  page,
  login,
  tolerate,
}) => {
  tolerate(/status of 429 .*\/portal-users\/makeLink/);
  await login("admin");
  await openPerson(page, "Chen Mei");
  for (const status of [200, 200, 200, 200, 200, 429]) {
    const answer = page.waitForResponse(/\/portal-users\/makeLink/);
    await page.getByRole("button", { name: "Send password link" }).click();
    expect((await answer).status()).toBe(status);
  }
  await expect(page.getByText("Too many links were sent to this address today.")).toBeVisible();
});

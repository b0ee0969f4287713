import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { emails, password, tryToSignIn } from "./portal-session.ts";

async function fillIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test.describe("each demo sign-in arrives in its own portal", () => {
  const arrivals = [
    { role: "sp", person: "Nora Lindqvist", entries: ["Home", "Enterprises", "Connections", "Portal users"] },
    {
      role: "admin",
      person: "Lin Yue",
      entries: [
        "Home",
        "Meetings",
        "Users",
        "Directory",
        "Rooms",
        "Connections",
        "Bindings",
        "Native clients",
        "Single sign-on",
        "Portal users",
      ],
    },
    { role: "user", person: "Chen Mei", entries: ["Home", "Meetings", "Directory", "Profile"] },
  ] as const;

  for (const { role, person, entries } of arrivals) {
    test(role, async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByRole("button", { name: emails[role] }).click();
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/");
      await expect(page.getByRole("heading", { name: `Good to see you, ${person}` })).toBeVisible();
      await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveText([...entries]);
    });
  }
});

test.describe("refusals", () => {
  // Next-auth answers a refused sign-in with 401, which the browser notes.
  test.beforeEach(({ tolerate }) => tolerate(/status of 401 .*\/api\/auth\/callback/));

  inEachLanguage(
    {
      en: {
        email: "E-mail",
        password: "Password",
        submit: "Sign in",
        refused: "E-mail or password is wrong.",
      },
      "zh-CN": { email: "邮箱", password: "密码", submit: "登录", refused: "邮箱或密码错误。" },
    },
    (words) => {
      test("a wrong password and an unknown e-mail read the same", async ({ page }) => {
        await page.goto("/sign-in");
        await expectNoAxeViolations(page);
        for (const email of [emails.admin, "nobody@demo.test"]) {
          await page.getByLabel(words.email).fill(email);
          await page.getByRole("textbox", { name: words.password }).fill("not the password");
          await page.getByRole("button", { name: words.submit }).click();
          await expect(page.getByRole("alert").filter({ hasText: words.refused })).toBeVisible();
          await expect(page.getByLabel(words.email)).toHaveValue(email);
          await page.reload();
        }
      });
    },
  );

  test("after five wrong tries the form says until when the name is closed, whatever the password", async ({
    page,
    request,
  }) => {
    const email = `${crypto.randomUUID()}@demo.test`;
    for (let tries = 0; tries < 5; tries += 1) await tryToSignIn(request, email, "wrong");
    await page.goto("/sign-in");
    await fillIn(page, email, password);
    await expect(
      page.getByRole("alert").filter({ hasText: /too many wrong attempts\. Try again at \d\d:\d\d, / }),
    ).toBeVisible();
  });
});

test("empty fields are named before anything is sent", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Fill this in.")).toHaveCount(2);
});

test("who wanted a page comes back there after signing in", async ({ page }) => {
  await page.goto("/rooms?state=free");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await fillIn(page, emails.admin, password);
  await expect(page).toHaveURL("/rooms?state=free");
  await expect(page.getByRole("heading", { name: "Rooms", level: 1 })).toBeVisible();
});

for (const elsewhere of ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/"]) {
  test(`signing in never leads to ${elsewhere}`, async ({ page }) => {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`);
    await fillIn(page, emails.admin, password);
    await expect(page.getByRole("heading", { name: /^Good to see you/ })).toBeVisible();
    await expect(page).toHaveURL("/");
  });
}

test("who signs out is out, also for requests made with the old cookie", async ({
  page,
  login,
  context,
  request,
}) => {
  await login("admin", { fresh: true });
  const cookies = await context.cookies();
  await page.goto("/");
  await page.getByRole("button", { name: /Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in");
  await page.goto("/rooms");
  await expect(page).toHaveURL(/\/sign-in/);

  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await request.get("/api/rooms/search", { headers: { cookie } });
  expect(answer.status()).toBe(401);
});

test("a session ended in the database leads to the sign-in page", async ({ page, login, tolerate }) => {
  tolerate(/status of 401/);
  await login("admin", { fresh: true });
  await page.goto("/rooms");
  await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
  await sql(
    `UPDATE "Session" SET "revokedAt" = now() WHERE "idHash" =
       (SELECT "idHash" FROM "Session" JOIN "User" ON "User".id = "userId" WHERE email = $1 ORDER BY "Session"."createdAt" DESC LIMIT 1)`,
    [emails.admin],
  );
  // It holds within 5 s; a busy machine may take longer to show it.
  const refresh = page.getByRole("button", { name: "Refresh now" });
  await expect(async () => {
    if (await refresh.isVisible()) await refresh.click({ timeout: 500 });
    await expect(page).toHaveURL(/\/sign-in/, { timeout: 500 });
  }).toPass({ timeout: 15_000, intervals: [200] });
});

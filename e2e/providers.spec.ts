import type { Page } from "@playwright/test";
import { company, enterAs, forgetStrangers, minutesPass } from "./company.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { listens } from "./listening.ts";
import { simulator } from "./simulator.ts";

const rui = { name: "Zhao Rui", email: "rui@company.test", groups: ["staff"], employee: "rui.zhao" };
const greeting = (page: Page, name: string) =>
  page.getByRole("heading", { name: `Good to see you, ${name}` });
const told = (page: Page, text: string | RegExp) => page.getByRole("alert").filter({ hasText: text });

test.beforeEach(async ({ tolerate }) => {
  // Next-auth's refusals.
  tolerate(/status of 401 .*\/api\/auth\/callback/);
});
test.afterEach(async () => {
  await company.forge(null);
  await company.down(false);
  await forgetStrangers();
});

inEachLanguage(
  {
    en: {
      meeting: "Cloud Meeting",
      account: "Cloud Meeting account",
      password: "Password",
      submit: "Sign in",
      wrong: "Account or password is wrong",
      provider: "Continue with Company account",
      noGroup: "None of your groups has access to this portal.",
    },
    "zh-CN": {
      meeting: "云会议账号",
      account: "云会议账号",
      password: "密码",
      submit: "登录",
      wrong: "账号或密码错误",
      provider: "通过 Company account 继续",
      noGroup: "您所在的用户组没有访问本门户的权限",
    },
  },
  (words) => {
    test("the sign-in page offers what is configured, and says what went wrong", async ({ page }) => {
      await page.goto("/sign-in");
      await page.getByRole("tab", { name: words.meeting }).click();
      await page.getByRole("textbox", { name: words.account }).fill("nobody@nowhere");
      await page.getByRole("textbox", { name: words.password }).fill("Not-the-1st");
      await page.getByRole("button", { name: words.submit }).click();
      await expect(told(page, words.wrong)).toBeVisible();
      await expectNoAxeViolations(page);

      await company.people({ stranger: { name: "Stranger", groups: ["visitors"] } });
      await enterAs(page, "stranger", words.provider);
      await expect(told(page, words.noGroup)).toBeVisible();
      await listens(page);
      await expectNoAxeViolations(page);
    });
  },
);

test("a provider's group makes somebody a user, until the group is taken away", async ({ page }) => {
  await company.people({ rui });
  await page.goto("/meetings");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await listens(page);
  await enterAs(page, "rui");
  await expect(page).toHaveURL("/meetings");
  await page.goto("/");
  await expect(greeting(page, "Zhao Rui")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveText([
    "Home",
    "Meetings",
    "Directory",
    "Profile",
  ]);

  await company.people({ rui: { ...rui, groups: ["visitors"] } });
  await minutesPass(1);
  // Asked without a page, whose loading would take a third of the time there is.
  const status = async () => (await page.request.get("/api/account/get")).status();
  await expect.poll(status, { intervals: [200], timeout: 6_000 }).toBe(401);
  await page.goto("/");
  await expect(page).toHaveURL("/sign-in");
  await company.people({ rui });
  await page.goto("/meetings");
  await expect(page, "the session is over for good").toHaveURL(/\/sign-in/);
});

test("an administrator by group is out at once when the provider logs out", async ({ page }) => {
  await company.people({ lan: { name: "Sun Lan", groups: ["staff", "administrators"] } });
  await page.goto("/sign-in?callbackUrl=/rooms");
  await enterAs(page, "lan");
  await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
  await company.logOut("lan");
  await page.goto("/rooms");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("what a provider says is believed only where it proves it", async ({ page }) => {
  await company.people({ rui });
  await page.goto("/sign-in");
  for (const forgery of ["audience", "signature"] as const) {
    await company.forge(forgery);
    await enterAs(page, "rui");
    await expect(told(page, "could not be verified, so you are not signed in")).toBeVisible();
    await page.context().clearCookies();
    await page.goto("/sign-in");
  }
  await company.forge(null);
  // The demo's own user has this one.
  await company.people({ rui: { ...rui, employee: "mei.chen" } });
  await enterAs(page, "rui");
  await expect(told(page, "Another account in this portal already uses your user ID.")).toBeVisible();
});

test("a provider that is down is told so, and keeps nobody from the other ways", async ({ page }) => {
  await company.down(true);
  await page.goto("/api/openid/1/callback?code=x&state=y");
  await expect(told(page, "This sign-in took too long")).toBeVisible();
  await listens(page);
  await page.getByRole("button", { name: "Continue with Company account" }).click();
  await expect(told(page, "The sign-in service does not answer at the moment.")).toBeVisible();
  await page.getByRole("button", { name: "sp@demo.test" }).click();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/");
});

test.describe("a Cloud Meeting account", () => {
  async function enter(page: Page, { account, password }: { account: string; password: string | null }) {
    await page.goto("/sign-in");
    await page.getByRole("tab", { name: "Cloud Meeting" }).click();
    await page.getByRole("textbox", { name: "Cloud Meeting account" }).fill(account);
    await page.getByRole("textbox", { name: "Password" }).fill(password ?? "");
    await page.getByRole("button", { name: "Sign in" }).click();
  }

  test("lets its user in, whose calls are signed as the user's own", async ({ page }) => {
    const [home] = (await simulator.credentials()).enterprises;
    const mei = home?.users.find(({ thirdAccount }) => thirdAccount === "mei.chen");
    if (!home || !mei) throw new Error("the simulator has no such user");
    await enter(page, mei);
    await expect(page).toHaveURL("/");
    await page.goto("/meetings");
    await expect(page.getByRole("grid")).toBeVisible();
    const callers = (await simulator.heard()).map(({ caller }) => `${caller?.role} of ${caller?.corpId}`);
    expect([...new Set(callers)]).toEqual([`user of ${home.corpId}`]);
  });

  test("without a third-party id is told what is missing; an administrator needs none", async ({
    page,
    tolerate,
  }) => {
    tolerate(/status of 409/);
    const [home] = (await simulator.credentials()).enterprises;
    const unbound = home?.users.find(({ thirdAccount, password }) => !thirdAccount && password);
    if (!home || !unbound) throw new Error("the simulator has no such user");
    await enter(page, unbound);
    await expect(page).toHaveURL("/");
    await page.goto("/meetings");
    await expect(
      page.getByText("Your sign-in is not linked to a Cloud Meeting account yet").first(),
    ).toBeVisible();

    await page.context().clearCookies();
    await enter(page, home.admin);
    await expect(page).toHaveURL("/");
    await page.goto("/rooms");
    await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
  });
});

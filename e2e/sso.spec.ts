import { plant } from "./evidence.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { query } from "./portal.ts";

const address = "/sign-in-settings";
const route = "/v1/usg/acs/authorizeconfig";

inEachLanguage(
  {
    en: {
      title: "Single sign-on",
      enabled: "Sign in through the identity centre",
      save: "Save settings",
      missing: "Fill this in.",
    },
    "zh-CN": { title: "单点登录", enabled: "通过身份中心登录", save: "保存设置", missing: "请填写此项。" },
  },
  (words) => {
    test("an administrator is told what single sign-on needs", async ({ page, login, simulator }) => {
      await login("admin");
      await page.goto("/");
      await page.getByRole("navigation").getByRole("link", { name: words.title }).click();
      await expect(page).toHaveURL(address);
      await expect(page.getByRole("heading", { name: words.title, level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByText(words.enabled, { exact: true }).click();
      await page.getByRole("button", { name: words.save }).click();
      await expect(page.getByText(words.missing)).toHaveCount(6);
      await expectNoAxeViolations(page);
      expect((await simulator.requests()).filter(({ method }) => method === "POST")).toEqual([]);
    });
  },
);

test("settings are saved as a whole, and the secret stays where it is", async ({
  page,
  context,
  login,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 400 .*\/sso\/set/);
  const clientSecret = plant("client secret");
  await login("admin");
  await page.goto(address);
  await page.getByText("Sign in through the identity centre", { exact: true }).click();
  const values = {
    "Enterprise domain": "meridian-staff",
    "Authorisation URL": "https://id.example.com/authorize",
    "Token URL": "https://id.example.com/token",
    "Client ID": "cloud-meeting",
    Account: "sub",
    "Access token": "access_token",
  };
  for (const [label, value] of Object.entries(values)) {
    await page.getByRole("textbox", { name: new RegExp(`^${label}\\*?$`) }).fill(value);
  }
  const secret = page.getByRole("textbox", { name: "Client secret" });
  await secret.fill(clientSecret);
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("The settings are saved")).toBeVisible();
  await expect(page.getByText("The enterprise domain is meridian-staff")).toBeVisible();
  await expect(secret).toHaveValue("");
  await expect(page.getByText("A secret is set.")).toBeVisible();
  expect(await (await query(context, "sso.get")).text()).not.toContain(clientSecret);

  await page.getByRole("textbox", { name: "Name", exact: true }).fill("display_name");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("The settings are saved")).toBeVisible();
  await expect
    .poll(async () =>
      (await simulator.requests()).filter(({ url, method }) => url === route && method === "POST"),
    )
    .toMatchObject([
      { body: { clientSecret } },
      { body: { clientSecret: "", thirdName: "display_name", domain: "meridian-staff" } },
    ]);

  await page.getByRole("textbox", { name: "Token URL" }).fill("https://elsewhere.example.com/token");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Enter the secret. It is required at first")).toBeVisible();
});

test("single sign-on is for administrators of an enterprise alone", async ({ context, login }) => {
  for (const role of ["user", "sp"] as const) {
    await login(role);
    expect((await context.request.get(address)).status()).toBe(403);
    expect((await query(context, "sso.get")).status()).toBe(403);
  }
});

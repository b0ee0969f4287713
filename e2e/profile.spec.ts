import { Buffer } from "node:buffer";
import type { Page } from "@playwright/test";
import { sql } from "./database.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { emails, openSession } from "./portal-session.ts";
import { settings } from "./settings.ts";

/** One grey pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCA6bQ0AQAAAABJRU5ErkJggg==",
  "base64",
);

// A star behind its label says that it is required.
const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}\\*?$`) });

test.afterEach(() =>
  sql(`UPDATE "User" SET locale = NULL, "timeZone" = NULL WHERE email = $1`, [emails.user]),
);

inEachLanguage(
  {
    en: { profile: "Profile", email: "Change E-mail", dialog: "Change e-mail address" },
    "zh-CN": { profile: "个人资料", email: "修改邮箱", dialog: "修改邮箱" },
  },
  (words) => {
    test("a user finds the own profile in the sidebar", async ({ page, login }) => {
      await login("user");
      await page.goto("/");
      await page.getByRole("navigation").getByRole("link", { name: words.profile }).click();
      await expect(page).toHaveURL("/profile");
      await expect(page.getByRole("heading", { name: words.profile, level: 1 })).toBeVisible();
      await expect(page.getByText("mei.chen@meridian").first()).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: words.email }).click();
      await expect(page.getByRole("dialog", { name: words.dialog })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  },
);

test("details are saved, and an address is changed by the code that was sent there", async ({
  page,
  login,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 400 .*\/profile\/changeContact/);
  await login("user");
  await page.goto("/profile");
  await field(page, "Job title").fill("Head of optics");
  await page.getByRole("button", { name: "Save details" }).click();
  await expect(page.getByText("Your details are saved")).toBeVisible();

  await page.getByRole("button", { name: "Change Phone" }).click();
  const dialog = page.getByRole("dialog", { name: "Change phone number" });
  await field(page, "New phone number").fill("not a number");
  await dialog.getByRole("button", { name: "Send code" }).click();
  await expect(dialog.getByText("Enter an e-mail address, or a phone number")).toBeVisible();
  await field(page, "New phone number").fill("+86 139 0000 0077");
  await dialog.getByRole("button", { name: "Send code" }).click();
  await expect(dialog.getByText("A code was sent to +8613900000077.")).toBeVisible();
  await expect(dialog.getByText(/Valid for another \d+ s/)).toBeVisible();
  await expectNoAxeViolations(page);
  const sent = (await simulator.messages()).at(-1);
  expect(sent).toMatchObject({ channel: "sms", to: "+8613900000077" });
  await field(page, "Code").fill("wrong");
  await dialog.getByRole("button", { name: "Change phone" }).click();
  await expect(dialog.getByText("This code is wrong or has expired.").first()).toBeVisible();
  await field(page, "Code").fill(sent?.secret ?? "");
  await dialog.getByRole("button", { name: "Change phone" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("+8613900000077")).toBeVisible();

  const changes = (await simulator.heard()).filter(({ method }) => method === "PUT");
  expect(changes.map(({ url, body }) => ({ url, body }))).toMatchObject([
    { url: "/v1/usg/dcs/member", body: { name: "Chen Mei 陈梅", title: "Head of optics", desc: "" } },
    { url: "/v1/usg/dcs/member/contact", body: { contact: "+8613900000077", country: "chinaPR" } },
  ]);
});

test("a picture is looked at before it is sent", async ({ page, login, simulator }) => {
  await login("user");
  await page.goto("/profile");
  const choose = async (button: string, buffer: Buffer) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: button }).click();
    await (await chooser).setFiles({ name: "me.png", mimeType: "image/png", buffer });
  };
  await choose("Choose picture", Buffer.from("<svg/>"));
  await expect(page.getByText("This is not a PNG or JPEG picture.")).toBeVisible();
  await choose("Choose picture", png);
  await expect(page.getByRole("img", { name: "Preview of the new picture" })).toBeVisible();
  await page.getByRole("button", { name: "Save picture" }).click();
  await expect(page.getByText("The picture is saved")).toBeVisible();
  const [sent] = (await simulator.heard()).filter(({ url }) => url.endsWith("/profile-images"));
  expect(sent).toMatchObject({ body: { file: { contentType: "image/png", bytes: png.byteLength } } });
});

test("language and zone follow a person to another browser", async ({ page, login, browser }) => {
  await login("user", { fresh: true });
  await page.goto("/profile");
  await page.getByText("Use the time zone of each browser").click();
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("Shanghai (UTC+8)");
  await page.getByRole("button", { name: "Save preferences" }).click();
  await expect(page.getByText("Your preferences are saved")).toBeVisible();

  const elsewhere = await browser.newContext({
    baseURL: settings().portalUrl,
    locale: "zh-CN",
    timezoneId: "Europe/Berlin",
  });
  try {
    await elsewhere.addCookies(await openSession(elsewhere.request, "user"));
    const home = await elsewhere.newPage();
    await home.goto("/account");
    await expect(home.getByRole("heading", { name: "My account", level: 1 })).toBeVisible();
    await expect(home.getByText(/Shanghai \(UTC\+8\)/).first()).toBeVisible();
  } finally {
    await elsewhere.close();
  }
});

test("who has no meeting account is told why, and a service provider has no profile", async ({
  page,
  login,
  tolerate,
}) => {
  tolerate(/status of 409 .*\/profile/);
  await login("admin");
  await page.goto("/profile");
  await expect(page.getByText("Not linked to Cloud Meeting")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save preferences" })).toBeVisible();
  await expectNoAxeViolations(page);
  await login("sp");
  expect((await page.request.get("/profile")).status()).toBe(403);
});

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { command, query } from "./portal.ts";

const mei = "mei.chen@meridian";
const addressOf = (account: string) => `/users/${encodeURIComponent(account)}`;
const refused = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text });

test("a user is added once nothing is in the way, and what was typed survives every refusal", async ({
  page,
  login,
  simulator,
  tolerate,
}) => {
  tolerate(/status of (409|502) .*\/users\/add/);
  await login("admin");
  await page.goto("/users/new");
  const add = page.getByRole("button", { name: "Add user" });
  await page.getByLabel("Name", { exact: true }).fill("Ewa Nowak");
  await add.click();
  await expect(page.getByText("Add an e-mail address or a phone number.")).toBeVisible();
  await page.getByLabel("E-mail").fill("mei.chen@meridian.example.com");
  await page.getByLabel("Third-party ID").fill("ewa.nowak");
  await add.click();
  await expect(page.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Third-party ID")).not.toHaveAttribute("aria-invalid", "true");

  await page.getByLabel("E-mail").fill("ewa@example.com");
  await simulator.fault({ kind: "status", status: 500, match: "POST /v1/usg/dcs/corp/member", times: 1 });
  await add.click();
  await expect(refused(page, "Cloud Meeting does not answer")).toBeVisible();
  await add.click();
  await expect(page.getByRole("heading", { name: "Ewa Nowak", level: 1 })).toBeVisible();
  await expect(page.getByRole("list", { name: "Recent changes" })).toContainText(/Added.*Lin Yue/s);
  const calls = (await simulator.heard()).filter(({ method }) => method === "POST");
  expect(calls.at(-1)?.body).toMatchObject({ name: "Ewa Nowak", thirdAccount: "ewa.nowak", sendNotify: "1" });
});

test("a change is sent whole, unless somebody else was faster", async ({
  page,
  login,
  context,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 409 .*\/users\/change/);
  await login("admin");
  await page.goto(`${addressOf(mei)}/change`);
  const title = page.getByLabel("Job title");
  await expect(title).toHaveValue("Optics lead");
  await command(context, "users.change", { account: mei, changes: { title: "Head of optics" } });
  await title.fill("Chief of optics");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(refused(page, "Somebody else has changed this user")).toBeVisible();
  await expect(title).toHaveValue("Chief of optics");

  await page.reload();
  await expect(title).toHaveValue("Head of optics");
  await title.fill("Chief of optics");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Chen Mei 陈梅", level: 1 })).toBeVisible();
  const sent = (await simulator.heard()).findLast(({ method }) => method === "PUT")?.body;
  expect(sent).toMatchObject({ title: "Chief of optics", deptCode: "eng-optics", vmrId: expect.any(String) });
});

test("people are invited, and a picture is given", async ({ page, login, simulator }) => {
  await login("admin");
  await page.goto("/users");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Jan Kowalski");
  await dialog.getByLabel("E-mail or phone").fill("jan@example.com");
  await dialog.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("Added. The first password is on its way.")).toBeVisible();

  await page.goto(addressOf(mei));
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 40 } });
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose" }).click();
  await (await chooser).setFiles({ name: "me.png", mimeType: "image/png", buffer: picture });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("list", { name: "Upcoming meetings" })).toBeVisible();
  await expect
    .poll(async () => (await simulator.heard()).find(({ url }) => url.includes("profile-images"))?.body)
    .toMatchObject({ file: { contentType: "image/png", bytes: picture.length } });
});

test("users are for administrators, and another enterprise's are not there", async ({
  page,
  context,
  login,
  tolerate,
}) => {
  tolerate(/status of (403|404) .*\/users/);
  await login("user");
  for (const address of ["/users", "/users/new", addressOf(mei)])
    expect((await page.goto(address))?.status(), address).toBe(403);
  expect((await query(context, "users.search")).status()).toBe(403);
  await login("admin");
  expect((await page.goto(addressOf("zhang.san@northwind")))?.status()).toBe(404);
});

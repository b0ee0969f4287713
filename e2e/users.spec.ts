import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { command, query } from "./portal.ts";

// They need nothing of each other, and are the last to be run: whoever has nothing else to do takes one.
test.describe.configure({ mode: "parallel" });

const mei = "mei.chen@meridian";
/** One grey pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCA6bQ0AQAAAABJRU5ErkJggg==",
  "base64",
);
const addressOf = (account: string) => `/users/${encodeURIComponent(account)}`;
const names = (page: Page) => page.getByRole("grid").getByRole("rowheader");
const search = (page: Page, text: string) => page.goto(`/users?text=${encodeURIComponent(text)}`);
const refused = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text });
/** A table hands focus that comes by a script on to its rows: so boxes are pressed, not focused. */
const box = (page: Page, row: number) => page.getByRole("grid").getByRole("row").nth(row).locator("label");
const chooseAll = (page: Page) => box(page, 0).click();

inEachLanguage(
  {
    en: {
      choose: "Selected rows",
      remove: "Delete",
      terminals: "Terminals",
      change: "Change user",
      more: /^More for/,
    },
    "zh-CN": { choose: "已选行", remove: "删除", terminals: "终端", change: "修改用户", more: /更多操作$/ },
  },
  (words) => {
    test("chosen users can be asked about without barriers", async ({ page, login }) => {
      await login("admin");
      await search(page, "chen");
      await expect(names(page).first()).toBeVisible();
      await chooseAll(page);
      const bar = page.getByRole("region", { name: words.choose });
      await expect(bar).toBeVisible();
      await expectNoAxeViolations(page);
      await bar.getByRole("button", { name: words.remove }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
      await expectNoAxeViolations(page);
    });

    test("a user is shown with terminals without barriers", async ({ page, login }) => {
      await login("admin");
      await page.goto(addressOf(mei));
      await expect(page.getByRole("list", { name: words.terminals })).toBeVisible();
      await expectNoAxeViolations(page);
    });

    test("what can be done with a user stands on one line of a phone", async ({ page, login }) => {
      await login("admin");
      await page.goto(addressOf(mei));
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 800 });
        const first = await page.getByRole("link", { name: words.change }).boundingBox();
        const last = await page.getByRole("button", { name: words.more }).boundingBox();
        const middle = (box: typeof first) => box && box.y + box.height / 2;
        expect(middle(last)).toBeCloseTo(middle(first) ?? Number.NaN, 0);
      }
    });
  },
);

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

test("several users are disabled, enabled and deleted, and the default administrator is spared", async ({
  page,
  login,
  simulator,
}) => {
  await login("admin");
  const bar = page.getByRole("region", { name: "Selected rows" });
  await page.goto("/users");
  await box(page, 1).click();
  await bar.getByRole("button", { name: "Select all 120" }).click();
  await expect(bar).toContainText("120 selected");
  await bar.getByRole("button", { name: "Clear selection" }).click();
  await expect(bar).toBeHidden();
  await search(page, "zhou");
  await expect(page.getByRole("link", { name: "Zhou Min 周敏" })).toBeVisible();
  const found = await names(page).count();
  expect(found).toBeGreaterThan(2);
  // What was done is told in an alertdialog as well, some seconds long.
  const dialog = page.getByRole("alertdialog", { name: /users\?$/ });
  const act = async (button: string, say: RegExp) => {
    await chooseAll(page);
    await bar.getByRole("button", { name: button, exact: true }).click();
    await expect(dialog.getByText("Zhou Min 周敏 is the default administrator")).toBeVisible({
      visible: button !== "Enable",
    });
    await dialog.getByRole("button", { name: say }).click();
    await expect(dialog).toBeHidden();
  };
  await act("Disable", /Disable \d+ users/);
  await expect(page.getByRole("grid").getByText("Disabled")).toHaveCount(found - 1);
  await act("Enable", /Enable \d+ users/);
  await expect(page.getByRole("grid").getByText("Disabled")).toHaveCount(0);
  await act("Delete", /Delete \d+ users/);
  await expect(names(page)).toHaveText([/^Zhou Min 周敏/]);
  const written = (await simulator.heard()).filter(({ method }) => method !== "GET");
  expect(written.map(({ url }) => url.split("?")[0]?.split("/member/")[1])).toEqual([
    "status/1",
    "status/0",
    "delete",
  ]);
});

test("a department is listed with those below it, or alone", async ({ page, login, simulator }) => {
  await login("admin");
  await page.goto("/users?department=eng");
  const below = page.getByRole("switch", { name: "And below" });
  await expect(names(page).filter({ hasText: "Tom Becker" })).toBeVisible();
  await below.press("Space");
  await expect(page).toHaveURL("/users?department=eng&below=false");
  await expect(names(page).filter({ hasText: "Tom Becker" })).toHaveCount(0);
  await page.reload();
  await expect(below).not.toBeChecked();
  await page.getByRole("button", { name: "Export" }).click();
  const file = page.getByRole("menuitem", { name: /CSV/ });
  await expect(file).toHaveAttribute("href", /department=eng&below=false/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Clear filter: Department" }).click();
  await expect(page).toHaveURL("/users");
  await expect(below).toBeHidden();
  const asked = (await simulator.heard()).filter(({ url }) => url.includes("deptCode=eng&"));
  expect(new Set(asked.map(({ url }) => /enableSubDept=\w+/.exec(url)?.[0]))).toEqual(
    new Set(["enableSubDept=true", "enableSubDept=false"]),
  );
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
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose" }).click();
  await (await chooser).setFiles({ name: "me.png", mimeType: "image/png", buffer: picture });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("list", { name: "Upcoming meetings" })).toBeVisible();
  await expect
    .poll(async () => (await simulator.heard()).find(({ url }) => url.includes("profile-images"))?.body)
    .toMatchObject({ file: { contentType: "image/png", bytes: picture.length } });
});

test("a user's page lists the terminals that have the user as their contact, and says when none has", async ({
  page,
  login,
  simulator,
  tolerate,
}) => {
  tolerate(/status of 502 .*\/terminals\/ofUser/);
  await login("admin");
  await page.goto(addressOf(mei));
  const listed = page.getByRole("list", { name: "Terminals" }).getByRole("listitem");
  await expect(listed).toHaveText([
    /^Clean roomOffline.*HUAWEI Box 600\+99111/,
    /^Old optics labDisabled/,
    /^Optics lab 光学实验室In a call/,
  ]);
  await page.goto(addressOf("wang.jun@meridian"));
  await expect(page.getByText("No terminal has this user’s e-mail address or phone number")).toBeVisible();

  const match = "POST /v1/usg/acs/ap/userstatus";
  await simulator.fault({ kind: "status", status: 500, match, times: 1 });
  await page.goto(addressOf(mei));
  await refused(page, "The terminals could not be loaded").getByRole("button", { name: "Try again" }).click();
  await expect(listed).toHaveCount(3);
});

test("users are for administrators, and another enterprise's are not there", async ({ context, login }) => {
  await login("user");
  for (const address of ["/users", "/users/new", addressOf(mei)])
    expect((await context.request.get(address)).status(), address).toBe(403);
  expect((await query(context, "users.search")).status()).toBe(403);
  await login("admin");
  expect((await context.request.get(addressOf("zhang.san@northwind"))).status()).toBe(404);
});

import type { Page } from "@playwright/test";
import { z } from "zod";
import { invite, nextSpringForward, typeDay, typeInto } from "./booking-form.ts";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { meetingWords } from "./meeting-words.ts";

const conferences = "/v1/mmc/management/conferences";
const signedAs = {
  user: { role: "user", corpId: "651543334", userId: expect.stringMatching(/./) },
  admin: { role: "corp-owner", corpId: "651543334", userId: "" },
};

const headline = (page: Page, text: string) => page.getByRole("heading", { level: 1, name: text });
const problem = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text });

// The pages are the same for both roles: each walks through them in one language.
const walkers = { en: "user", "zh-CN": "admin" } as const;

inEachLanguage(meetingWords, (words, language) => {
  const role = walkers[language];
  test(`${role} schedules a meeting, finds, changes and joins it, and cancels it`, async ({
    page,
    context,
    login,
    simulator,
  }) => {
    test.slow();
    const subject = `Calibration of ${role} & 校准`;
    await login(role);
    await page.goto("/meetings");
    await expect(headline(page, words.title)).toBeVisible();
    await expect(page.getByRole("gridcell", { name: words.running }).first()).toBeVisible();
    await expectNoAxeViolations(page);

    await page.getByRole("link", { name: words.schedule }).click();
    await page.getByRole("textbox", { name: words.subject }).fill(subject);
    await invite(page, words.invited, "sato", "Sato Aiko");
    await invite(page, words.invited, "Ewa Nowak <ewa@example.com>", words.invite("Ewa Nowak"));
    await expect(page.getByText(words.twoInvited)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: words.schedule }).click();
    await expect(headline(page, subject)).toBeVisible();
    await expect(page.getByText(words.scheduled)).toBeVisible();
    await expect(page.getByRole("list", { name: words.invited })).toContainText("Ewa Nowak");

    await page.goto("/meetings");
    await page.getByRole("searchbox", { name: words.search }).fill(subject);
    await expect(page).toHaveURL(/text=Calibration/);
    await expect(page.getByRole("row")).toHaveCount(2);
    await page.getByRole("row").getByRole("link", { name: subject }).click();

    await expect(page.getByRole("heading", { name: words.details })).toBeVisible();
    await expectNoAxeViolations(page);
    const before = await simulator.requests();
    await page.getByRole("link", { name: words.change, exact: true }).click();
    await page.getByRole("textbox", { name: words.subject }).fill(`${subject}, moved`);
    await expect(page.getByText(words.changes)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: words.changeMeeting }).click();
    await expect(headline(page, `${subject}, moved`)).toBeVisible();
    await expect(page.getByRole("list", { name: words.invited })).toContainText("Ewa Nowak");
    const replaced = (await simulator.requests()).slice(before.length).find(({ method }) => method === "PUT");
    expect(replaced?.body).toMatchObject({
      length: 60,
      mediaTypes: "HDVideo",
      attendees: [{ name: "Sato Aiko" }, { name: "Ewa Nowak", email: "ewa@example.com" }],
      confConfigInfo: { enableWaitingRoom: true, isGuestFreePwd: false },
    });

    const own = await simulator.requests();
    const opened = context.waitForEvent("page");
    await page.getByRole("button", { name: words.join, exact: true }).click();
    const joinPage = await opened;
    await expect(headline(joinPage, `${subject}, moved`)).toBeVisible();
    expect(joinPage.url()).toMatch(/\/j\/[\w-]{22}$/);
    await joinPage.close();
    const joining = (await simulator.requests()).slice(own.length);

    await page.getByRole("button", { name: words.cancelMeeting }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog.getByRole("button", { name: words.keep })).toBeFocused();
    await expectNoAxeViolations(page);
    await dialog.getByRole("button", { name: words.cancelMeeting }).click();
    await expect(page).toHaveURL(/\/meetings$/);
    await expect(page.getByText(words.cancelled)).toBeVisible();
    await page.getByRole("searchbox", { name: words.search }).fill(subject);
    await expect(page.getByText(words.noMatch)).toBeVisible();

    const ending = (await simulator.requests()).slice(own.length + joining.length);
    expect(own.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(ending.map(({ method }) => method)).toContain("DELETE");
    // A reset simulator refuses the token from before once; with a new one it is asked again.
    const answered = [...own, ...ending].filter(({ status }) => status !== 401);
    for (const { caller, status } of answered)
      expect({ caller, status }).toEqual({ caller: signedAs[role], status: 200 });
    // Whoever comes by a link is nobody upstream: the portal looks as the enterprise the link belongs to.
    expect(joining.map(({ caller }) => caller)).toContainEqual(signedAs.admin);
  });

  test("what cannot be booked is said at the field, before and by the upstream", async ({
    page,
    login,
    simulator,
    tolerate,
  }) => {
    tolerate(/status of 400 .*\/api\/meetings\/create/);
    await login("user");
    await page.goto("/meetings/new");
    const submit = page.getByRole("button", { name: words.schedule });
    await typeDay(page, words.date, new Date(Date.UTC(2026, 0, 1)), language);
    await submit.click();
    await expect(page.getByText(words.required)).toBeVisible();
    await expect(page.getByText(words.inPast)).toBeVisible();

    // Clocks in Warsaw go forward on the last Sunday of March.
    const zone = page.getByRole("combobox", { name: words.zone });
    await zone.fill("Warsaw");
    await page.getByRole("option").first().click();
    await typeDay(page, words.date, nextSpringForward(), language);
    await typeInto(page, words.start, "0230");
    await expect(page.getByText(words.gap)).toBeVisible();

    // With the portal signed in upstream: a new signature would not pass between clocks that far apart.
    await page.goto("/meetings");
    await expect(page.getByRole("gridcell").first()).toBeVisible();
    await page.goto("/meetings/new");
    await page.getByRole("textbox", { name: words.subject }).fill("Too late");
    await simulator.advance(2 * 60 * 60);
    await submit.click();
    await expect(page.getByText(words.upstreamPast)).toBeVisible();
    await expect(page.getByRole("textbox", { name: words.subject })).toHaveValue("Too late");
  });

  test("an upstream that fails is told in the form, which keeps what was typed", async ({
    page,
    login,
    simulator,
    tolerate,
  }) => {
    tolerate(/status of 50[24] .*\/api\/meetings\/create/);
    await login("user");
    await page.goto("/meetings/new");
    await page.getByRole("textbox", { name: words.subject }).fill("Kept");
    const submit = page.getByRole("button", { name: words.schedule });
    await simulator.fault({ kind: "status", status: 500, match: `POST ${conferences}` });
    await submit.click();
    await expect(problem(page, words.silent)).toBeVisible();
    await expectNoAxeViolations(page);
    await simulator.clearFaults();
    // One wait of many seconds is enough: lists that hang are waited for in both languages.
    if (language === "en") {
      await simulator.fault({ kind: "hang", match: `POST ${conferences}` });
      await submit.click();
      await expect(problem(page, words.late)).toBeVisible({ timeout: 15_000 });
      await simulator.clearFaults();
    }
    await expect(page.getByRole("textbox", { name: words.subject })).toHaveValue("Kept");
    await submit.click();
    await expect(headline(page, "Kept")).toBeVisible();
  });

  test("what is not one's to see does not exist, and a role without meetings is told so", async ({
    page,
    context,
    login,
    tolerate,
  }) => {
    tolerate(/status of 40[34] .*\/meetings/);
    await login("admin");
    const all = z.object({ data: z.object({ items: z.array(z.object({ id: z.string() })) }) });
    const seen = async () => {
      const answer = await context.request.get('/api/meetings/search?input={"pageSize":500}');
      return all.parse(await answer.json()).data.items.map(({ id }) => id);
    };
    const everybodys = await seen();
    await login("user");
    const own = new Set(await seen());
    const foreign = everybodys.find((id) => !own.has(id));
    for (const id of [foreign, "999999999", "no-number"]) {
      for (const address of [`/meetings/${id}`, `/meetings/${id}/change`]) {
        expect((await page.goto(address))?.status()).toBe(404);
        await expect(page.getByText(words.notFound)).toBeVisible();
      }
    }
    await login("sp");
    expect((await page.goto("/meetings"))?.status()).toBe(403);
    await expect(page.getByText(words.forbidden)).toBeVisible();
  });
});

const words = meetingWords.en;

test("a meeting that starts at once runs when its page opens, and ends when cancelled", async ({
  page,
  login,
  simulator,
}) => {
  await login("user");
  await page.goto("/meetings/new?now=1");
  await expect(page.getByRole("textbox", { name: words.subject })).toHaveValue("Chen Mei’s meeting");
  await page.getByRole("button", { name: words.startMeeting }).click();
  await expect(page.getByRole("heading", { name: words.details })).toBeVisible();
  await expect(page.getByText(words.running)).toBeVisible();
  const created = (await simulator.requests()).find(({ method }) => method === "POST");
  expect(created?.body).not.toHaveProperty("startTime");
  await expect(page.getByRole("link", { name: words.change, exact: true })).toBeHidden();
  await page.getByRole("button", { name: words.cancelMeeting }).click();
  await page.getByRole("button", { name: "End and cancel" }).click();
  await expect(page.getByText(words.cancelled)).toBeVisible();
});

test("passwords and links come at the click, and only a host is offered the host's", async ({
  page,
  login,
}) => {
  const passwords = page.getByRole("definition").filter({ hasText: /^\d{6}$/ });
  await login("user");
  await page.goto("/meetings?text=Usability test debrief");
  await page.getByRole("link", { name: "Usability test debrief" }).first().click();
  await expect(page.getByRole("button", { name: "Copy host link" })).toBeVisible();
  await expect(passwords).toHaveCount(0);
  await page.getByRole("button", { name: "Show passwords" }).click();
  await expect(passwords).toHaveCount(2);
  await page.getByRole("button", { name: "Hide passwords" }).click();
  await expect(passwords).toHaveCount(0);

  await page.goto("/meetings?text=Line 3 incident");
  await page.getByRole("link", { name: "Line 3 incident bridge" }).click();
  await expect(page.getByRole("button", { name: "Copy join link" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy host link" })).toBeHidden();
  await expect(page.getByRole("button", { name: words.cancelMeeting })).toBeHidden();
});

test("the list fits a phone: two lines, everything else in the menu", async ({ page, login }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await login("admin");
  await page.goto("/meetings");
  const first = page.getByRole("list", { name: words.title }).getByRole("listitem").first();
  await expect(first).toContainText(words.running);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoAxeViolations(page);
  await first.getByRole("button", { name: /^More actions/ }).click();
  await expect(page.getByRole("menuitem")).toHaveText([words.join, "Copy join link", words.cancelMeeting]);
});

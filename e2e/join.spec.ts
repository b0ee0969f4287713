import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import { scenario, subject } from "./joining.ts";

const detail = "GET /v1/mmc/management/conferences/confDetail";

const words = {
  en: {
    open: "Open the client",
    browser: "Join in the browser",
    name: "Your name in the meeting",
    camera: "Camera",
    nothingOpened: "Nothing opened?",
    getClient: "get it",
    required: "Fill this in.",
    asHost: "With this link you join as host",
    meetingId: "Meeting ID",
    copyPassword: "Copy password",
    gone: "This link no longer works",
    trouble: "Your link is fine. Try again in a moment.",
    retry: "Try again",
  },
  "zh-CN": {
    open: "打开客户端入会",
    browser: "用浏览器入会",
    name: "入会显示名",
    camera: "摄像头",
    nothingOpened: "没有反应？",
    getClient: "获取客户端",
    required: "请填写此项。",
    asHost: "此链接以主持人身份入会",
    meetingId: "会议 ID",
    copyPassword: "复制密码",
    gone: "此链接已失效",
    trouble: "您的链接有效，请稍后再试。",
    retry: "重试",
  },
};

const valuesOf = (link: string | undefined) =>
  Object.fromEntries(new URL(link ?? "about:blank").searchParams);
const group = (id: string) => id.replace(/\d{3}(?=\d)/g, "$& ");

inEachLanguage(words, (t) => {
  scenario("a guest opens the client from the link", async ({ page, meeting, clientLinks }) => {
    await page.goto(meeting.guest);
    await expect(page.getByRole("heading", { name: subject })).toBeVisible();
    await expect(page.getByRole("timer")).toBeVisible();
    await expect(page.getByText(t.asHost)).toBeHidden();
    await expectNoAxeViolations(page);

    await page.getByRole("button", { name: t.open }).click();
    await expect(page.getByText(t.required)).toBeVisible();
    expect(clientLinks).toEqual([]);

    await page.getByLabel(t.name).fill("R&D 100% #1 李 🎧");
    await page.getByRole("button", { name: t.camera }).click();
    await page.getByRole("button", { name: t.open }).click();
    await expect(page.getByText(group(meeting.id))).toBeVisible();
    await expect(page.getByText(meeting.guestPassword)).toBeVisible();
    expect(clientLinks).toHaveLength(1);
    expect(valuesOf(clientLinks[0])).toEqual({
      page: "joinConfByLink",
      conf_id: meeting.id,
      enter_code: meeting.guestPassword,
      name: "R&D 100% #1 李 🎧",
      open_mic: "true",
      open_camera: "true",
    });

    await expect(page.getByText(t.nothingOpened)).toBeVisible();
    await expect(page.getByRole("link", { name: t.getClient })).toHaveAttribute("href", /^https:/);
    await expectNoAxeViolations(page);
  });

  scenario("the host's link enters as host, by keyboard too", async ({ page, meeting, clientLinks }) => {
    await page.goto(meeting.host);
    await expect(page.getByText(t.asHost)).toBeVisible();
    await page.getByLabel(t.name).fill("Mei Chen");
    await page.keyboard.press("Enter");
    await expect(page.getByText(meeting.hostPassword)).toBeVisible();
    expect(valuesOf(clientLinks[0])).toMatchObject({ enter_code: meeting.hostPassword, name: "Mei Chen" });
  });

  scenario(
    "a cancelled meeting's link and an invented one read the same",
    async ({ page, meeting, tolerate }) => {
      tolerate(/404/);
      await meeting.cancel();
      for (const address of [meeting.guest, "/j/AAAAAAAAAAAAAAAAAAAAAB", "/j/nonsense"]) {
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(404);
        await expect(page.getByRole("heading", { name: t.gone })).toBeVisible();
      }
      await expectNoAxeViolations(page);
    },
  );

  scenario(
    "an upstream that fails is said to, and trying again helps",
    async ({ page, meeting, simulator }) => {
      test.setTimeout(60_000);
      await simulator.fault({ kind: "hang", match: detail });
      // Guests share a reading for 5 s, and a reset upstream gives its next meeting the id of an earlier one.
      await expect(async () => {
        await page.goto(meeting.guest);
        await expect(page.getByText(t.trouble)).toBeVisible({ timeout: 6_000 });
      }).toPass({ timeout: 20_000 });
      await expectNoAxeViolations(page);
      await simulator.clearFaults();
      await expect(async () => {
        await page.getByRole("button", { name: t.retry }).click();
        await expect(page.getByRole("heading", { name: subject })).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 15_000 });
    },
  );
});

scenario("the page gives nothing away before the click", async ({ page, meeting, simulator }) => {
  const seen: string[] = [];
  page.on("response", async (response) => {
    seen.push(response.url(), await response.text().catch(() => ""));
  });
  const answer = await page.goto(meeting.host, { waitUntil: "networkidle" });
  expect(answer?.headers()).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
  });
  const all = seen.join();
  expect(all).toContain("Calibration");
  const { id, guestPassword, hostPassword, webLink } = meeting;
  const secrets = [id, guestPassword, hostPassword, webLink, "cloudlink://welinksoftclient"];
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  const reads = (await simulator.requests()).filter(({ method }) => method === "GET");
  expect(reads.at(-1)).toMatchObject({ caller: { role: "corp-owner" } });
});

scenario("a guest joins in the browser and is remembered by name", async ({ page, meeting }) => {
  const t = words.en;
  await page.route("https://c.meeting.huaweicloud.com/**", (route) => route.fulfill({ body: "there" }));
  await page.goto(meeting.guest);
  await page.getByLabel(t.name).fill("Ewa Nowak");
  await page.getByRole("button", { name: t.browser }).click();
  await page.waitForURL(meeting.webLink);
  await page.goto(meeting.guest);
  await expect(page.getByLabel(t.name)).toHaveValue("Ewa Nowak");
});

scenario("id and password can be copied", async ({ page, context, meeting }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(meeting.guest);
  await page.getByLabel(words.en.name).fill("Ewa Nowak");
  await page.getByRole("button", { name: words.en.open }).click();
  await page.getByRole("button", { name: words.en.copyPassword }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(meeting.guestPassword);
});

async function expectFitting(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

test.describe("on a narrow phone far away", () => {
  test.use({ viewport: { width: 320, height: 640 }, timezoneId: "America/Sao_Paulo", colorScheme: "dark" });

  scenario("the page fits and tells both times", async ({ page, meeting }) => {
    await page.goto(meeting.guest);
    await expect(page.getByText("your time in Sao Paulo (UTC−3)")).toBeVisible();
    await expect(page.getByText("in Shanghai (UTC+8)")).toBeVisible();
    await expect(page.getByRole("img", { name: /QR/ })).toBeHidden();
    await page.getByLabel(words.en.name).fill("Ewa Nowak");
    await page.getByRole("button", { name: words.en.open }).click();
    await expect(page.getByText(words.en.nothingOpened)).toBeVisible();
    await expectFitting(page);
    await expectNoAxeViolations(page);
  });
});

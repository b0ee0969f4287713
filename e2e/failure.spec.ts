import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, inEachLanguage, test } from "./fixtures.ts";
import type { Fault } from "./simulator.ts";

const lists = [
  { address: "/rooms", first: /Board room/, match: "GET /v1/usg/dcs/corp/vmr" },
  { address: "/meetings", first: /\S/, match: "GET /v1/mmc/management/conferences" },
];

/** Ways of failing to answer, as a reader cannot tell apart. */
const silences: Fault[] = [
  { kind: "reset" },
  { kind: "status", status: 500 },
  { kind: "status", status: 503 },
  { kind: "cut" },
];

const failed = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text });

const words = {
  en: {
    silent: "Cloud Meeting does not answer. The portal itself is fine.",
    late: "Cloud Meeting took too long to answer. The portal itself is fine.",
    signIn: "Cloud Meeting does not accept the portal’s sign-in.",
    retry: "Try again",
    request: /^Request [\w-]{8,}/,
  },
  "zh-CN": {
    silent: "云会议没有响应，门户本身正常。",
    late: "云会议响应超时，门户本身正常。",
    signIn: "云会议不接受门户的登录",
    retry: "重试",
    request: /^请求 [\w-]{8,}/,
  },
};

test.describe("an upstream in trouble", () => {
  test.beforeEach(async ({ login, tolerate }) => {
    tolerate(/status of 50[24] .*\/api\//);
    await login("admin");
  });

  inEachLanguage(words, (t) => {
    for (const { address, first, match } of lists) {
      test(`${address} says that nothing answers, and trying again helps once something does`, async ({
        page,
        simulator,
      }) => {
        for (const fault of silences) {
          await simulator.clearFaults();
          await simulator.fault({ ...fault, match });
          if (fault === silences[0]) {
            await page.goto(address);
            await expect(failed(page, t.silent)).toBeVisible();
            await expectNoAxeViolations(page);
            continue;
          }
          const answer = page.waitForResponse(/\/api\//);
          await page.getByRole("button", { name: t.retry }).click();
          expect((await answer).status()).toBe(502);
          await expect(failed(page, t.silent)).toBeVisible();
        }
        await expect(page.getByText(t.request)).toBeVisible();
        await simulator.clearFaults();
        await page.getByRole("button", { name: t.retry }).click();
        await expect(page.getByRole("rowheader", { name: first }).first()).toBeVisible();
      });
    }

    test("a hanging upstream is given up within 15 s", async ({ page, openTab, simulator }) => {
      test.slow();
      await simulator.fault({ kind: "hang" });
      const second = await openTab();
      await Promise.all([page.goto("/rooms"), second.goto("/meetings")]);
      for (const tab of [page, second]) {
        await expect(failed(tab, t.late)).toBeVisible({ timeout: 15_000 });
      }
      await simulator.clearFaults();
      await page.getByRole("button", { name: t.retry }).click();
      await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
    });

    test("a sign-in that the upstream never honours is told apart from silence", async ({
      page,
      simulator,
      tolerate,
    }) => {
      tolerate(/status of (401|422) .*\/api\//);
      await simulator.fault({ kind: "dead-token" });
      await page.goto("/rooms");
      await expect(failed(page, t.signIn)).toBeVisible();
      await simulator.clearFaults();
      await page.getByRole("button", { name: t.retry }).click();
      await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
    });
  });

  test("a refresh that fails keeps the rows and says how old they are", async ({ page, simulator }) => {
    await page.goto("/rooms");
    await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
    await simulator.fault({ kind: "reset" });
    await page.getByRole("button", { name: "Refresh now" }).click();
    const strip = page.getByRole("status").filter({ hasText: "Refresh failed." });
    await expect(strip).toBeVisible();
    await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
    await simulator.clearFaults();
    await strip.getByRole("button", { name: "Try again" }).click();
    await expect(strip).toBeHidden();
  });

  test("a change that fails is said, is not repeated, and can be tried again", async ({
    page,
    simulator,
  }) => {
    const match = "POST /v1/usg/dcs/corp/vmr/recycle-from-member/{account}";
    await simulator.fault({ kind: "status", status: 503, match });
    await page.goto("/rooms?text=board");
    const reclaim = async () => {
      await page.getByRole("button", { name: "Reclaim" }).click();
      await page.getByRole("button", { name: "Reclaim room" }).click();
    };
    await reclaim();
    await expect(page.getByText(words.en.silent)).toBeVisible();
    const sent = async () => (await simulator.requests()).filter(({ method }) => method === "POST").length;
    expect(await sent()).toBe(1);
    await simulator.clearFaults();
    await reclaim();
    await expect(page.getByText("Board room is free again")).toBeVisible();
    expect(await sent()).toBe(2);
  });
});

test("a token killed from outside is replaced by one sign-in, unseen by the reader", async ({
  page,
  login,
  simulator,
}) => {
  await login("admin");
  await page.goto("/rooms");
  await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
  await simulator.killTokens();
  const asked = page.waitForResponse(/\/api\/rooms\/search/);
  await page.getByRole("button", { name: "Refresh now" }).click();
  const answer = await asked;
  expect(answer.status()).toBe(200);
  const requestId = answer.headers()["x-request-id"] ?? "none";
  const all = await simulator.requests({ signIns: true });
  const calls = all.filter(({ headers }) => headers["x-request-id"] === requestId);
  expect(calls.map(({ method, status }) => `${method} ${status}`)).toEqual([
    "GET 401",
    "POST 200",
    "GET 200",
  ]);
});

test("a portal that cannot be reached is said to be just that", async ({
  page,
  context,
  login,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED/);
  await login("admin");
  await page.goto("/rooms");
  await context.setOffline(true);
  await page.getByRole("searchbox").fill("training");
  await expect(failed(page, "The portal cannot be reached. Check your connection.")).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("row", { name: /Training/ })).toBeVisible();
});

test("an idle connection is kept for longer than proxies keep theirs", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.headers()["keep-alive"]).toBe("timeout=75");
});

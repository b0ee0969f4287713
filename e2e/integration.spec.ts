import type { APIRequestContext, Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "./database.ts";
import { recordSecret } from "./evidence.ts";
import { expect, expectNoAxeViolations, inEachLanguage } from "./fixtures.ts";
import { scenario as test } from "./joining.ts";
import { createKey, startSignedIn } from "./native-clients.ts";
import { settings } from "./settings.ts";

const names = (page: Page) => page.getByRole("grid").getByRole("rowheader");
const logIn = z.object({
  data: z.object({
    appId: z.string(),
    userId: z.string(),
    signature: z.string(),
    expireTime: z.number(),
    nonce: z.string(),
  }),
});

test.afterEach(() => sql(`DELETE FROM "ApiKey"`));

inEachLanguage(
  {
    en: {
      keys: "API keys",
      create: "Create API key",
      workbench: "Workbench",
      request: "Request",
      check: "Check a signature",
    },
    "zh-CN": {
      keys: "API 密钥",
      create: "创建 API 密钥",
      workbench: "签名工作台",
      request: "请求",
      check: "检查签名",
    },
  },
  (words) => {
    test("an administrator walks through the pages about native clients", async ({ page, login }) => {
      await login("admin");
      await page.goto("/integration");
      await expect(page.getByRole("heading", { name: words.request, exact: true })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole("link", { name: words.keys }).first().click();
      await expect(page).toHaveURL("/integration/keys");
      await expectNoAxeViolations(page);
      await page.getByRole("link", { name: words.create }).first().click();
      await expect(page.getByRole("heading", { name: words.create, level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.goto("/integration/workbench");
      await expect(page.getByRole("heading", { name: words.check })).toBeVisible();
      await expectNoAxeViolations(page);
    });
  },
);

const ask = (request: APIRequestContext, key: string, userId: string, headers: Record<string, string> = {}) =>
  request.post("/api/sdk/signature", {
    data: { userId },
    headers: { authorization: `Bearer ${key}`, ...headers },
  });

test("a company's server gets a signature with which its user's native client is let in", async ({
  page,
  login,
  playwright,
  baseURL,
}) => {
  await login("admin");
  const key = await createKey(page, "Field app", "mei.chen");
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "I have saved it" }).click();
  await expect(names(page)).toHaveText(["Field app"]);

  const server = await playwright.request.newContext({ baseURL });
  const answer = await ask(server, key, "mei.chen");
  expect(answer.status()).toBe(200);
  expect(Object.keys(answer.headers()).filter((name) => name.startsWith("access-control"))).toEqual([]);
  const { appId, signature, ...signed } = logIn.parse(await answer.json()).data;
  recordSecret("signature", signature);
  const upstream = await server.post(new URL("/v2/usg/acs/auth/appauth", settings().simulatorUrl).href, {
    headers: { authorization: `HMAC-SHA256 signature=${signature},access=${btoa(appId)}` },
    data: { appId, clientType: 50, ...signed },
  });
  expect(await upstream.json()).toMatchObject({ user: { companyId: "651543334" } });

  expect((await ask(server, key, "lin.yue")).status()).toBe(403);
  expect((await ask(server, key, "mei.chen", { origin: baseURL ?? "" })).status()).toBe(403);
  expect((await ask(server, `${key}x`, "mei.chen")).status()).toBe(401);

  await page.getByRole("link", { name: "Field app" }).click();
  await expect(page.getByRole("heading", { name: "Field app", level: 1 })).toBeVisible();
  const facts = page.getByRole("definition");
  await expect(facts.filter({ hasText: /^mei\.chen$/ })).toBeVisible();
  await expect(facts.filter({ hasText: /ago|now/ })).toBeVisible();
  await page.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByText("This key was revoked and no longer works.")).toBeVisible();
  expect((await ask(server, key, "mei.chen")).status()).toBe(401);
  await page.goto("/integration/keys?state=active");
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await server.dispose();
});

/** Made apart from the portal, of app id, user and time below and the key "simulator-test-app-key". */
const vector = "6c88387e5890ac524d737018ff7fab64694e762a0d740e70d7d3650c8e10568e";

test("the workbench makes the known signature and names each mistake", async ({ page, login }) => {
  await login("admin");
  await page.goto("/integration/workbench");
  const type = (label: string, text: string) =>
    page.getByRole("textbox", { name: label, exact: true }).fill(text);
  const found = page.getByRole("list", { name: "Result" });
  await type("App ID", "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
  await type("User ID", "alice");
  await type("Expiry time", "4102444800");
  await type("Nonce", "00112233445566778899aabbccddeeff");
  await type("App key", "simulator-test-app-key");
  await expect(page.getByText(vector, { exact: true })).toBeVisible();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));

  const paste = (text: string) => type("Signature or Authorization header", text);
  await paste(vector.toUpperCase());
  await expect(found).toContainText("The signature is valid");
  await expectNoAxeViolations(page);
  await paste(Buffer.from(vector, "hex").toString("base64"));
  await expect(found).toContainText("The signature is in Base64");
  await paste(vector);
  await type("Expiry time", "4102444800000");
  await expect(found).toContainText("is in milliseconds");
  await type("Expiry time", "1700000000");
  await expect(found).toContainText("has expired");
  await type("Expiry time", "4102444800");
  await type("Nonce", "0011");
  await expect(found).toContainText("too short: 4 characters");
  await type("Nonce", "00112233445566778899aabbccddeeff");
  await type("App key", "another-key");
  await expect(found).toContainText("one of the values is different");
  await type("App key", "simulator-test-app-key");
  // The five-part text of a provider's app, signed in four parts.
  await page.getByRole("button", { name: /Signed by/ }).click();
  await page.getByRole("option", { name: "Service provider app, for a user" }).click();
  await type("Enterprise ID", "651543334");
  await expect(found).toContainText("The text has the format of the other kind of app");
  expect(requests.filter((url) => url.includes("/api/"))).toEqual([]);
});

test("the client is started with a sign-in that works once, fetched at the click", async ({
  page,
  login,
  simulator,
  clientLinks,
}) => {
  await login("user");
  await page.goto("/");
  const nonces = async () =>
    (await simulator.requests()).filter(({ url }) => url.endsWith("/portal-ref-nonce"));
  expect(await nonces()).toEqual([]);
  await page.getByRole("button", { name: "Start the client" }).click();
  await expect.poll(() => clientLinks).toEqual(["cloudlink://welinksoftclient/h5page?page=launch"]);
  await startSignedIn(page, clientLinks);
  expect(await nonces()).toMatchObject([{ caller: { role: "user", userId: "mei.chen" } }]);
});

test("a user is shown none of it", async ({ page, login, tolerate }) => {
  tolerate(/status of 403 .*\/integration/);
  await login("user");
  await page.goto("/integration/keys");
  await expect(page.getByRole("heading", { name: "No access" })).toBeVisible();
});

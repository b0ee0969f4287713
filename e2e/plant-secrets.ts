import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "./database.ts";
import { plant, recordAppKey } from "./evidence.ts";
import { linkInMail } from "./mails.ts";
import { tryToSignIn } from "./portal-session.ts";
import type { simulator } from "./simulator.ts";

type Enterprise = Awaited<ReturnType<typeof simulator.credentials>>["enterprises"][number];

const sent = z.object({ status: z.number(), body: z.unknown() });

/** Sends a command as the portal's pages do, from one of them. */
async function send(page: Page, operation: string, input: object) {
  const path = `/api/${operation.replace(".", "/")}`;
  const answer = await page.evaluate(
    async ([path, body]) => {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch(path, { method: "POST", headers, body });
      return { status: answer.status, body: await answer.json() };
    },
    [path, JSON.stringify(input)] as const,
  );
  return sent.parse(answer);
}

/** Everything secret that an administrator can type in, where it is kept and where it is refused; one key is shown. */
export async function typeSecrets(page: Page, home: Enterprise | undefined): Promise<void> {
  const user = home?.users.find(({ password }) => password !== null);
  if (!user) throw new Error("the simulator seeds users");
  const tie = { way: "password", account: user.account };
  const bound = { ...tie, thirdPartyId: "planted.one", password: user.password };
  const wrong = { ...tie, thirdPartyId: "planted.two", password: plant("account password") };
  expect(await send(page, "bindings.bind", bound)).toMatchObject({ status: 200 });
  expect(await send(page, "bindings.bind", wrong)).toMatchObject({ status: 422 });
  const line = `planted.three,password,li.na@meridian,${plant("account password")}`;
  const file = { csv: `third_party_id,way,account,password\n${line}\n` };
  for (const operation of ["bindingImports.preview", "bindingImports.apply"])
    expect(await send(page, operation, file)).toMatchObject({ status: 200 });
  expect(await sql(`SELECT id FROM "Binding" WHERE "passwordCipher" IS NOT NULL`)).toHaveLength(2);

  const centre = {
    ...{ isEnabled: true, kind: "openid", domain: "planted", clientId: "cloud-meeting" },
    ...{ accountField: "sub", accessField: "access_token", nameField: "name" },
    ...{ authorizeUrl: "https://id.example.com/in", exchangeUrl: "https://id.example.com/token" },
    ...{ profileUrl: "https://id.example.com/me", clientSecret: plant("client secret") },
  };
  expect(await send(page, "sso.set", centre)).toMatchObject({ status: 200 });
  const incomplete = { ...centre, domain: "", clientSecret: plant("client secret") };
  expect(await send(page, "sso.set", incomplete)).toMatchObject({ status: 400 });

  const made = await send(page, "appIds.create", { name: "Planted", keyUse: "show" });
  recordAppKey(z.object({ data: z.object({ appKey: z.string() }) }).parse(made.body).data.appKey);
  const [app] = await sql(`SELECT id FROM "App" WHERE "enterpriseId" IS NOT NULL ORDER BY id LIMIT 1`);
  const added = { id: app?.id, appKey: plant("app key"), resetOn: new Date().toISOString().slice(0, 10) };
  expect((await send(page, "connections.addKey", added)).status).toBeGreaterThanOrEqual(400);
}

/** Makes somebody a portal user with two passwords after each other, who then asks for a link and leaves it unused. */
export async function settlePerson(page: Page, email: string): Promise<void> {
  const { request } = page.context();
  let since = Date.now();
  await page.goto("/portal-users");
  const person = { email, name: "Planted Person", role: "user", thirdPartyId: "planted.four" };
  expect(await send(page, "portal-users.invite", person)).toMatchObject({ status: 200 });
  const token = (await linkInMail(email, since)).split("/").at(-1) ?? "";
  await page.context().clearCookies({ name: "foyer.session" });
  await page.goto("/sign-in");
  const [first, second] = [plant("portal password"), plant("portal password")];
  expect(await send(page, "passwords.set", { token, password: first })).toMatchObject({ status: 200 });

  expect((await tryToSignIn(request, email, plant("portal password"))).status()).toBe(401);
  expect((await tryToSignIn(request, email, first)).status()).toBe(200);
  await page.goto("/account");
  const change = { current: first, password: second };
  const guess = { ...change, current: plant("portal password") };
  expect((await send(page, "account.changePassword", guess)).status).toBeGreaterThanOrEqual(400);
  expect(await send(page, "account.changePassword", change)).toMatchObject({ status: 200 });

  since = Date.now();
  await page.context().clearCookies({ name: "foyer.session" });
  await page.goto("/sign-in");
  expect(await send(page, "passwords.ask", { email })).toMatchObject({ status: 200 });
  await page.goto(await linkInMail(email, since));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { company, enterAs } from "./company.ts";
import { sql } from "./database.ts";
import { answersSeen, distinct, type Secret } from "./evidence.ts";
import { secretFinder, spellingsOf } from "./find-secrets.ts";
import { expect, test } from "./fixtures.ts";
import { scenario } from "./joining.ts";
import { createKey, startSignedIn } from "./native-clients.ts";
import { settlePerson, typeSecrets } from "./plant-secrets.ts";
import { addressesOf } from "./portal.ts";
import { allSecrets, mayTell } from "./secrets-in-play.ts";
import { atEachStack, settings } from "./settings.ts";

function filesBelow(folder: string): { name: string; text: string }[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map(({ parentPath, name }) => ({
    name: join(parentPath, name),
    text: readFileSync(join(parentPath, name), "latin1"),
  }));
}

/** Every row of every table, the jobs' among them. */
async function rowsOfDatabase(): Promise<{ name: string; text: string }[]> {
  const tables = await sql(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const rows = tables.map(async ({ name }) => {
    const found = await sql(`SELECT row_to_json(t)::text AS text FROM ${name} t`);
    return found.map(({ text }) => ({ name: String(name), text: String(text) }));
  });
  return (await Promise.all(rows)).flat();
}

/** What a stack's tests have seen, and what nothing of it may hold. */
async function evidence() {
  const answers = answersSeen();
  return { answers, secrets: await allSecrets(answers) };
}

/** Where what was found, without the values. */
function tell(found: { name: string; secrets: Secret[] }[]): string[] {
  return found.flatMap(({ name, secrets }) => secrets.map(({ kind }) => `${kind} in ${name}`));
}

// All pages are visited by the tests of the shell; here comes what gives secrets out, and what fails.
test.describe("secrets asked for and calls that fail", () => {
  test("passwords and links, asked for", async ({ page, context, login }) => {
    await login("admin");
    const meeting = (await addressesOf(context, "admin")).find((address) => /\/\d+$/.test(address));
    await page.goto(meeting ?? "");
    await page.getByRole("button", { name: "Show passwords" }).click();
    await expect(page.getByRole("button", { name: "Hide passwords" })).toBeVisible();
    for (const name of ["Copy join link", "Copy host link"]) {
      const answer = page.waitForResponse(/meetings\/link/);
      await page.getByRole("button", { name }).click();
      expect((await answer).status()).toBe(200);
    }
  });

  scenario("a guest and a host at the door", async ({ page, meeting }) => {
    for (const address of [meeting.guest, meeting.host]) {
      await page.goto(address);
      await page.getByLabel("Your name in the meeting").fill("Ewa Nowak");
      await page.getByRole("button", { name: "Open the client" }).click();
      await expect(page.getByRole("button", { name: "Copy password" })).toBeVisible();
    }
  });

  test("a link for somebody's password", async ({ page, login }) => {
    await login("admin");
    await page.goto("/portal-users?text=Chen");
    await page.getByRole("link", { name: "Chen Mei" }).click();
    const answer = page.waitForResponse(/portal-users\/makeLink/);
    await page.getByRole("button", { name: "Send password link" }).click();
    expect((await answer).status()).toBe(200);
    await expect(page.getByText(/new-password/)).toBeVisible();
  });

  scenario("an API key and a link that signs in, asked for", async ({ page, login, clientLinks }) => {
    await login("admin");
    await createKey(page, "Tour", "mei.chen");
    await login("user");
    await page.goto("/");
    await startSignedIn(page, clientLinks);
    await sql(`DELETE FROM "ApiKey"`);
  });

  test("secrets that are typed in, taken or refused", async ({ page, login, simulator, tolerate }) => {
    tolerate(/status of 4\d\d/);
    await login("admin");
    await page.goto("/bindings");
    await typeSecrets(page, (await simulator.credentials()).enterprises[0]);
  });

  test("somebody who is invited, chooses a password, changes it and forgets it", async ({
    page,
    login,
    tolerate,
  }) => {
    tolerate(/status of 4\d\d/);
    await login("admin");
    await settlePerson(page, "planted@demo.test");
  });

  test("somebody whom a provider vouches for", async ({ page }) => {
    await company.people({ lan: { name: "Sun Lan", groups: ["administrators"] } });
    await page.goto("/sign-in?callbackUrl=/rooms");
    await enterAs(page, "lan");
    await expect(page.getByRole("row", { name: /Board room/ })).toBeVisible();
    const [kept] = await sql(`SELECT count("refreshCipher")::int AS count FROM "ProviderSession"`);
    expect(kept).toEqual({ count: 1 });
  });

  test("an upstream that refuses and one that fails", async ({ page, login, simulator, tolerate }) => {
    tolerate(/status of (401|422|502)/);
    await login("admin");
    for (const kind of ["dead-token", "reset"] as const) {
      await simulator.clearFaults();
      await simulator.fault({ kind });
      await page.goto("/rooms");
      await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toBeVisible();
    }
  });
});

test.describe("afterwards the secrets in play are found", () => {
  test("in none of the answers but those that are there to give them out", async () => {
    const seen = await atEachStack(evidence);
    const answers = seen.flatMap((one) => one.answers);
    const find = secretFinder(distinct(seen.flatMap(({ secrets }) => secrets)));
    const leaks = answers.map(({ url, body }) => {
      const [path = ""] = url.split("?");
      return { name: url, secrets: find(body).filter((secret) => !mayTell(path, secret)) };
    });
    expect(tell(leaks)).toEqual([]);
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.some(({ status }) => status >= 500)).toBe(true);
  });

  test("in no log, no row of the database and no built file", async () => {
    const secrets = distinct((await atEachStack(evidence)).flatMap((one) => one.secrets));
    const find = secretFinder(secrets);
    const logs = (await atEachStack(async () => filesBelow(settings().logs))).flat();
    const rows = (await atEachStack(rowsOfDatabase)).flat();
    const built = filesBelow(settings().builtFiles);
    const places = [...logs, ...rows, ...built];
    expect(tell(places.map(({ name, text }) => ({ name, secrets: find(text) })))).toEqual([]);

    const kinds = new Set(secrets.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      "API key",
      "account password",
      "app key",
      "client secret",
      "join token",
      "key",
      "meeting password",
      "nonce",
      "password link",
      "portal password",
      "provider token",
      "session",
      "signature",
      "upstream token",
    ]);
    expect(logs.map(({ name }) => name)).toContainEqual(expect.stringContaining("portal"));
    expect(rows.filter(({ name }) => name.includes("AuditEntry")).length).toBeGreaterThan(5);
    expect(built.length).toBeGreaterThan(10);
  });
});

test.describe("the search itself", () => {
  const password = { kind: "meeting password", value: "482913" } as const;
  const key = { kind: "app key", value: "K3y/with+signs=and more" } as const;
  const find = secretFinder([password, key]);

  test("finds every spelling", () => {
    const spellings = [
      ...spellingsOf(key.value),
      ...[":", "id", "one"].map((before) => Buffer.from(`${before}${key.value}:`).toString("base64url")),
    ];
    for (const spelt of spellings) expect(find(`{"at":1,"x":"${spelt}"}`), spelt).toEqual([key]);
    for (const text of ['"482913"', "pwd=482913&", "<dd>482913</dd>", btoa("482913")]) {
      expect(find(text), text).toEqual([password]);
    }
  });

  test("takes no part of a number for a password", () => {
    for (const text of ["9482913", "4829134", "12:00:01.482913", "a482913"])
      expect(find(text), text).toEqual([]);
  });
});

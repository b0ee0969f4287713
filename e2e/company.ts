import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "./database.ts";
import { settings } from "./settings.ts";

type Person = { name?: string; email?: string; groups?: string[]; employee?: string };

async function control(verb: string, argument: unknown): Promise<unknown> {
  const url = new URL(`/__test/${verb}`, settings().providerUrl);
  const answer = await fetch(url, { method: "POST", body: JSON.stringify(argument) });
  if (!answer.ok) throw new Error(`${verb} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** The company whose OpenID provider people sign in with. Its groups are `operators`, `administrators` and `staff`. */
export const company = {
  /** Describes people by their names at the provider. */
  people: (people: Record<string, Person>) => control("people", people),
  /** Answers 503 to everything, or works again. */
  down: (isDown: boolean) => control("down", isDown),
  /** What is wrong with the next ID tokens; null: nothing. */
  forge: (forgery: "audience" | "signature" | null) => control("forge", forgery),
  /** Logs somebody out there, of which the provider tells the portal. */
  logOut: (sub: string) => control("logOut", sub),
  /** The access and refresh tokens that it has given to the portal. */
  issued: async () => z.array(z.string()).parse(await control("issued", null)),
};

/** From the sign-in page through the provider's to where it leads. */
export async function enterAs(
  page: Page,
  sub: string,
  button = "Continue with Company account",
): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByLabel("Name").fill(sub);
  await page.getByRole("button", { name: "Enter" }).click();
}

/** Makes the provider's last word so old that it has to be asked again. */
export async function minutesPass(minutes: number): Promise<void> {
  await sql(`UPDATE "ProviderSession" SET "checkedAt" = "checkedAt" - make_interval(mins => $1)`, [minutes]);
}

/** As before anybody came from elsewhere. */
export async function forgetStrangers(): Promise<void> {
  await sql(`DELETE FROM "User" WHERE id IN (SELECT "userId" FROM "SignInIdentity")`);
  await sql(`DELETE FROM "RateLimit"`);
  await sql(`DELETE FROM "SignInLock"`);
}

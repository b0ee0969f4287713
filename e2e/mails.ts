import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { recordSecret } from "./evidence.ts";
import { settings } from "./settings.ts";

/** The path of the link in the newest mail to an address, once one has come after `since` (epoch milliseconds). */
export async function linkInMail(to: string, since: number): Promise<string> {
  let path = "";
  await expect(async () => {
    const names = readdirSync(settings().mails).sort().reverse();
    const texts = names
      .filter((name) => Date.parse(name.slice(0, 24).replace(/T(\d\d)-(\d\d)-/, "T$1:$2:")) >= since)
      .map((name) => readFileSync(join(settings().mails, name), "utf8").replaceAll(/=\r?\n/g, ""));
    const mail = texts.find((text) => text.includes(`To: ${to}`)) ?? "";
    path = /\/(?:invitation|new-password)\/[\w-]{43}/.exec(mail)?.[0] ?? "";
    expect(path).not.toBe("");
  }).toPass({ timeout: 10_000 });
  recordSecret("password link", path.split("/").at(-1) ?? "");
  return path;
}

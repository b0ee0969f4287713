import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { env } from "./env.ts";
import { isLoopback } from "./env-values.ts";
import { once } from "./once.ts";

export type Mail = { to: string; subject: string; text: string; html: string };

/** How many mails of a demo are kept. */
const keptMails = 100;

/** Whether mails leave the portal at all; without, links are handed over by whoever made them. */
export function sendsMail(): boolean {
  return env().mail !== null;
}

/**
 * Sends one mail, through the server of `MAIL_URL` or, in a demo without one, into a folder. Resolved once it has been
 * taken over. Throws the library's error; what went wrong may name the address and never the text.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const settings = env().mail;
  if (!settings) throw new Error("no mail server is configured");
  if ("folder" in settings) return keep(mail, settings.folder);
  await smtp(settings.url).sendMail({ ...mail, from: settings.from });
}

/** Links travel in these mails: in live mode not without TLS. */
function smtp(url: URL) {
  const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
  return once("mail.smtp", () =>
    createTransport({
      host: url.hostname,
      port: Number(url.port) || (url.protocol === "smtps:" ? 465 : 587),
      secure: url.protocol === "smtps:",
      requireTLS: url.protocol === "smtp:" && !isLoopback(url.hostname),
      auth: url.username
        ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
        : undefined,
      ...patience,
    }),
  );
}

async function keep(mail: Mail, folder: string): Promise<void> {
  const written = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  const { message } = await written.sendMail({ ...mail, from: "Foyer <foyer@demo.test>" });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomUUID().slice(0, 8)}.eml`;
  await writeFile(join(folder, name), message, { mode: 0o600 });
  const all = (await readdir(folder)).filter((file) => file.endsWith(".eml")).sort();
  for (const old of all.slice(0, -keptMails)) await rm(join(folder, old), { force: true });
}

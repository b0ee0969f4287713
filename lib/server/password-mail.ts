import "server-only";
// The library's own core: beside server components, next-intl itself loads what plain Node has not.
import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import { loadMessages } from "#lib/i18n/messages.ts";
import { env } from "./env.ts";
import { type Mail, sendMail } from "./mail.ts";
import type { LinkPurpose } from "./password-links.ts";

type Wanted = {
  to: { name: string; email: string };
  purpose: LinkPurpose;
  url: string;
  locale: Locale;
};

/** Sends somebody the link by which the own password is set, in their language. Throws what `sendMail` throws. */
export async function mailPasswordLink(wanted: Wanted): Promise<void> {
  await sendMail(await passwordMail(wanted));
}

/** The mail itself: the same words as text and as plain HTML. */
export async function passwordMail({ to, purpose, url, locale }: Wanted): Promise<Mail> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "mail" });
  const portal = env().publicUrl.host;
  const [greeting, reason, action, rest] = [
    t("greeting", { name: to.name }),
    t(`${purpose}.reason`, { portal }),
    t(`${purpose}.action`),
    t(`${purpose}.rest`),
  ];
  return {
    to: to.email,
    subject: t(`${purpose}.subject`),
    text: [greeting, reason, `${action}\n${url}`, rest].join("\n\n"),
    html: [
      `<!doctype html><html lang="${locale}"><body style="font: 15px/1.5 sans-serif">`,
      `<p>${escaped(greeting)}</p><p>${escaped(reason)}</p>`,
      `<p>${escaped(action)}<br><a href="${escaped(url)}">${escaped(url)}</a></p>`,
      `<p>${escaped(rest)}</p></body></html>`,
    ].join("\n"),
  };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Names are whatever somebody typed: in HTML they stay text. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? "");
}

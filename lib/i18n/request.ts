import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { getSession } from "#lib/server/session.ts";
import { loadMessages } from "./messages.ts";
import { readerCookies, resolveLocale, resolveTimeZone } from "./reader.ts";

/** Language, zone, texts and the present moment of one request, for server components and the client's first paint. */
export default getRequestConfig(async ({ locale: asked }) => {
  const [session, jar, header] = await Promise.all([getSession(), cookies(), headers()]);
  const locale =
    asked ??
    resolveLocale({
      profile: session?.user.locale,
      cookie: jar.get(readerCookies.locale)?.value,
      acceptLanguage: header.get("accept-language"),
    });
  const timeZone = resolveTimeZone({
    profile: session?.user.timeZone,
    cookie: jar.get(readerCookies.timeZone)?.value,
  });
  return { locale, timeZone, now: new Date(), messages: await loadMessages(locale) };
});

import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import "./globals.css";
import { NonceMeta } from "./nonce-meta.tsx";
import { Providers } from "./providers.tsx";

export const metadata: Metadata = {
  title: { template: "%s · Foyer", default: "Foyer" },
  referrer: "same-origin",
  robots: { index: false },
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, header] = await Promise.all([getLocale(), headers()]);
  const nonce = header.get("x-nonce") ?? undefined;
  return (
    // The theme's class is set on <html> by a script before the first paint, which React must not undo.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <NonceMeta nonce={nonce} />
      </head>
      <body>
        <PageMessages>
          <Providers nonce={nonce}>{children}</Providers>
        </PageMessages>
      </body>
    </html>
  );
}

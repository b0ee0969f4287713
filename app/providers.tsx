"use client";

import { I18nProvider, RouterProvider, Toast, toast } from "@heroui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { ThemeProvider } from "next-themes";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useErrorText } from "#components/operation/error-text.ts";
import type { ApiError } from "#lib/api/client.ts";
import { createQueryClient } from "#lib/api/query-client.ts";
import { regionalLocale } from "#lib/i18n/locales.ts";
import { readerCookies } from "#lib/i18n/reader.ts";
import { remember } from "#lib/i18n/remember.ts";
import { useDocumentNonce } from "./document-nonce.ts";

/** The theme's script has run when React is; where React draws it again it would warn about a script that cannot run. */
const themeScript = typeof window === "undefined" ? undefined : { type: "text/plain" };

/** Everything below every page that lives in the browser: theme, parts' language, links, URL state, queries, toasts. */
export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  const router = useRouter();
  const documentNonce = useDocumentNonce(nonce);
  return (
    <ThemeProvider
      attribute={["class", "data-theme"]}
      defaultTheme="system"
      disableTransitionOnChange
      nonce={documentNonce}
      scriptProps={themeScript}
    >
      <I18nProvider locale={regionalLocale[useLocale()]}>
        <RouterProvider navigate={router.push}>
          <NuqsAdapter>
            <Queries>{children}</Queries>
          </NuqsAdapter>
        </RouterProvider>
        <Toast.Provider placement="bottom end" width={380} />
      </I18nProvider>
      <TimeZoneTeller />
    </ThemeProvider>
  );
}

function Queries({ children }: { children: ReactNode }) {
  const textOf = useErrorText();
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [client] = useState(() => createQueryClient({ onSignedOut: goToSignIn, onCommandError: setFailure }));
  const tell = useEffectEvent((error: ApiError) => toast.danger(textOf(error), { timeout: 8000 }));
  // The client outlives a change of language; the toast is therefore written here, in the language of now.
  useEffect(() => {
    if (failure) tell(failure);
  }, [failure]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function goToSignIn() {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(pathname + search)}`);
}

/** Tells the server the browser's time zone, which only the browser knows. */
function TimeZoneTeller() {
  const router = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (remember(readerCookies.timeZone, zone)) router.refresh();
  }, [router]);
  return null;
}

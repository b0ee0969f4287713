import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { baseNamespaces, type Namespace, pickMessages } from "./messages.ts";

/**
 * Gives client components below it the texts they need and no others. The root layout gives the shared ones; a page
 * whose client components speak wraps them once more and names its own namespaces.
 */
export async function PageMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly Namespace[];
  children: ReactNode;
}) {
  const messages = pickMessages(await getMessages(), [...baseNamespaces, ...namespaces]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}

import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { account } from "#lib/contract/account.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { AccountPage } from "./account-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function Page() {
  const session = await requirePermission("account.read");
  const state = await prefetch(account.get, {}, session);
  return (
    <PageMessages namespaces={["account", "passwords"]}>
      <HydrationBoundary state={state}>
        <AccountPage />
      </HydrationBoundary>
    </PageMessages>
  );
}

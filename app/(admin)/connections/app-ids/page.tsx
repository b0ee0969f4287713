import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { appIds } from "#lib/contract/app-ids.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { AppIdsTable } from "./app-ids-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app-ids");
  return { title: t("title") };
}

export default async function AppIdsPage({ searchParams }: PageProps<"/connections/app-ids">) {
  const session = await requirePermission("appIds.read");
  const state = await prefetchList(appIds.search, searchParams, session, { filters: ["state"] });
  return (
    <PageMessages namespaces={["app-ids"]}>
      <HydrationBoundary state={state}>
        <AppIdsTable />
      </HydrationBoundary>
    </PageMessages>
  );
}

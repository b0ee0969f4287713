import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { connections } from "#lib/contract/connections.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { ConnectionsTable } from "./connections-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("connections");
  return { title: t("title") };
}

export default async function ConnectionsPage({ searchParams }: PageProps<"/connections">) {
  const session = await requirePermission("connections.read");
  const state = await prefetchList(connections.search, searchParams, session, { filters: ["kind", "state"] });
  return (
    <PageMessages namespaces={["connections"]}>
      <HydrationBoundary state={state}>
        <ConnectionsTable />
      </HydrationBoundary>
    </PageMessages>
  );
}

import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { portalUsers } from "#lib/contract/portal-users.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { PortalUsersTable } from "./portal-users-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal-users");
  return { title: t("title") };
}

export default async function PortalUsersPage({ searchParams }: PageProps<"/portal-users">) {
  const session = await requirePermission("portalUsers.read");
  const shape = { filters: ["role", "state"], isSorted: true };
  const state = await prefetchList(portalUsers.search, searchParams, session, shape);
  return (
    <PageMessages namespaces={["portal-users"]}>
      <HydrationBoundary state={state}>
        <PortalUsersTable isProvider={session.role === "sp"} />
      </HydrationBoundary>
    </PageMessages>
  );
}

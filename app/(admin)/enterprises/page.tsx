import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { enterprises } from "#lib/contract/enterprises.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { EnterprisesTable } from "./enterprises-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("enterprises");
  return { title: t("title") };
}

export default async function EnterprisesPage({ searchParams }: PageProps<"/enterprises">) {
  const session = await requirePermission("enterprises.read");
  const state = await prefetchList(enterprises.search, searchParams, session);
  return (
    <PageMessages namespaces={["enterprises"]}>
      <HydrationBoundary state={state}>
        <EnterprisesTable />
      </HydrationBoundary>
    </PageMessages>
  );
}

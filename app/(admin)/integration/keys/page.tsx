import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { apiKeys } from "#lib/contract/api-keys.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { KeysTable } from "./keys-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api-keys");
  return { title: t("title") };
}

export default async function ApiKeysPage({ searchParams }: PageProps<"/integration/keys">) {
  const session = await requirePermission("integration.read");
  const state = await prefetchList(apiKeys.search, searchParams, session, { filters: ["state"] });
  return (
    <PageMessages namespaces={["integration", "api-keys"]}>
      <HydrationBoundary state={state}>
        <KeysTable />
      </HydrationBoundary>
    </PageMessages>
  );
}

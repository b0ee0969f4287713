import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { bindings } from "#lib/contract/bindings.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { BindingsTable } from "./bindings-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("bindings");
  return { title: t("title") };
}

export default async function BindingsPage({ searchParams }: PageProps<"/bindings">) {
  const session = await requirePermission("bindings.read");
  const shape = { filters: ["state", "way"], isSorted: true };
  const state = await prefetchList(bindings.search, searchParams, session, shape);
  return (
    <PageMessages namespaces={["bindings"]}>
      <HydrationBoundary state={state}>
        <BindingsTable />
      </HydrationBoundary>
    </PageMessages>
  );
}

import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { rooms } from "#lib/contract/rooms.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { RoomsTable } from "./rooms-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rooms");
  return { title: t("title") };
}

export default async function RoomsPage({ searchParams }: PageProps<"/rooms">) {
  const session = await requirePermission("rooms.read");
  const state = await prefetchList(rooms.search, searchParams, session, { filters: ["state", "kind"] });
  return (
    <PageMessages namespaces={["rooms"]}>
      <HydrationBoundary state={state}>
        <RoomsTable />
      </HydrationBoundary>
    </PageMessages>
  );
}

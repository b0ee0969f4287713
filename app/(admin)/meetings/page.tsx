import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { meetings } from "#lib/contract/meetings.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { MeetingsTable } from "./meetings-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meetings");
  return { title: t("title") };
}

export default async function MeetingsPage({ searchParams }: PageProps<"/meetings">) {
  const session = await requirePermission("meetings.read");
  const shape = { filters: ["range"], isSorted: true };
  const state = await prefetchList(meetings.search, searchParams, session, shape);
  return (
    <PageMessages namespaces={["meetings"]}>
      <HydrationBoundary state={state}>
        <MeetingsTable />
      </HydrationBoundary>
    </PageMessages>
  );
}

import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { directory } from "#lib/contract/directory.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { DirectoryPage } from "./directory-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("directory");
  return { title: t("title") };
}

export default async function Directory({ searchParams }: PageProps<"/directory">) {
  const session = await requirePermission("directory.read");
  const state = await prefetchList(directory.search, searchParams, session, { filters: ["department"] });
  return (
    <PageMessages namespaces={["directory", "people"]}>
      <HydrationBoundary state={state}>
        <DirectoryPage />
      </HydrationBoundary>
    </PageMessages>
  );
}

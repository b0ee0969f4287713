import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { imports } from "#lib/contract/imports.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { ImportsPage } from "./imports-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/users/import">) {
  const session = await requirePermission("imports.write");
  const state = await prefetchList(imports.list, searchParams, session, {});
  return (
    <PageMessages namespaces={["imports"]}>
      <HydrationBoundary state={state}>
        <ImportsPage />
      </HydrationBoundary>
    </PageMessages>
  );
}

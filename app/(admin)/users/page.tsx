import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { users } from "#lib/contract/users.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { UsersPage } from "./users-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users");
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps<"/users">) {
  const session = await requirePermission("users.read");
  const filters = ["department", "state", "role", "sortBy"];
  const shape = { filters, switches: ["below"], isSorted: true };
  const state = await prefetchList(users.search, searchParams, session, shape);
  return (
    <PageMessages namespaces={["users", "departments", "people"]}>
      <HydrationBoundary state={state}>
        <UsersPage />
      </HydrationBoundary>
    </PageMessages>
  );
}

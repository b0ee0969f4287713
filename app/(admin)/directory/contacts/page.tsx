import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { directory } from "#lib/contract/directory.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetchList } from "#lib/server/prefetch-list.ts";
import { requirePermission } from "#lib/server/session.ts";
import { ContactsTable } from "./contacts-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("directory");
  return { title: t("contacts") };
}

export default async function Contacts({ searchParams }: PageProps<"/directory/contacts">) {
  const session = await requirePermission("directory.read");
  const state = await prefetchList(directory.contacts, searchParams, session, { filters: ["kind"] });
  return (
    <PageMessages namespaces={["directory"]}>
      <HydrationBoundary state={state}>
        <ContactsTable />
      </HydrationBoundary>
    </PageMessages>
  );
}

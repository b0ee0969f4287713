import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { portalUsers } from "#lib/contract/portal-users.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { PortalUserPage } from "./portal-user-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal-users");
  return { title: t("portalUser") };
}

export default async function Page({ params }: PageProps<"/portal-users/[id]">) {
  const session = await requirePermission("portalUsers.read");
  const input = portalUsers.get.input.safeParse(await params);
  if (!input.success) notFound();
  const state = await prefetch(portalUsers.get, input.data, session);
  return (
    <PageMessages namespaces={["portal-users", "account"]}>
      <HydrationBoundary state={state}>
        <PortalUserPage id={input.data.id} />
      </HydrationBoundary>
    </PageMessages>
  );
}

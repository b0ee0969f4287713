import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { connections } from "#lib/contract/connections.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { ConnectionPage } from "./connection-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("connections");
  return { title: t("connection") };
}

export default async function Page({ params }: PageProps<"/connections/[id]">) {
  const session = await requirePermission("connections.read");
  const input = connections.get.input.safeParse(await params);
  if (!input.success) notFound();
  const state = await prefetch(connections.get, input.data, session);
  return (
    <PageMessages namespaces={["connections"]}>
      <HydrationBoundary state={state}>
        <ConnectionPage id={input.data.id} />
      </HydrationBoundary>
    </PageMessages>
  );
}

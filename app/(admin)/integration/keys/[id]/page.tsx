import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { apiKeys } from "#lib/contract/api-keys.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { KeyPage } from "./key-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api-keys");
  return { title: t("key") };
}

export default async function Page({ params }: PageProps<"/integration/keys/[id]">) {
  const session = await requirePermission("integration.read");
  const input = apiKeys.get.input.safeParse(await params);
  if (!input.success) notFound();
  const state = await prefetch(apiKeys.get, input.data, session);
  return (
    <PageMessages namespaces={["api-keys"]}>
      <HydrationBoundary state={state}>
        <KeyPage id={input.data.id} />
      </HydrationBoundary>
    </PageMessages>
  );
}

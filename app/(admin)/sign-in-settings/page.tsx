import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { sso } from "#lib/contract/sso.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { SsoPage } from "./sso-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sso");
  return { title: t("title") };
}

export default async function Page() {
  const session = await requirePermission("sso.read");
  const state = await prefetch(sso.get, {}, session);
  return (
    <PageMessages namespaces={["sso"]}>
      <HydrationBoundary state={state}>
        <SsoPage />
      </HydrationBoundary>
    </PageMessages>
  );
}

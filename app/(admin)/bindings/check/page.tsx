import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { bindingChecks } from "#lib/contract/binding-checks.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { CheckPage } from "./check-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("bindings");
  return { title: t("check.title") };
}

export default async function Page() {
  const session = await requirePermission("bindings.write");
  const state = await prefetch(bindingChecks.latest, {}, session);
  return (
    <PageMessages namespaces={["bindings"]}>
      <HydrationBoundary state={state}>
        <CheckPage />
      </HydrationBoundary>
    </PageMessages>
  );
}

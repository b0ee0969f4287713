import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { departments } from "#lib/contract/departments.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { DepartmentsPage } from "./departments-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("departments");
  return { title: t("title") };
}

export default async function Departments() {
  const session = await requirePermission("departments.read");
  const state = await prefetch(departments.get, {}, session);
  return (
    <PageMessages namespaces={["departments", "people"]}>
      <HydrationBoundary state={state}>
        <DepartmentsPage />
      </HydrationBoundary>
    </PageMessages>
  );
}

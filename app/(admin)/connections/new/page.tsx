import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { connections } from "#lib/contract/connections.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { RegisterForm } from "./register-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("connections");
  return { title: t("register") };
}

export default async function NewConnectionPage() {
  const session = await requirePermission("connections.write");
  const t = await getTranslations("connections");
  const state = await prefetch(connections.hosts, {}, session);
  const { role, enterprise } = session;
  return (
    <PageMessages namespaces={["connections"]}>
      <PageHeader back={{ href: "/connections", label: t("title") }} title={t("register")} />
      <HydrationBoundary state={state}>
        <RegisterForm isProvider={role === "sp"} name={role === "sp" ? "" : (enterprise?.name ?? "")} />
      </HydrationBoundary>
    </PageMessages>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientPanel } from "#components/client/client-panel.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { env } from "#lib/server/env.ts";
import { requirePermission } from "#lib/server/session.ts";
import { LogInPanel } from "./log-in-panel.tsx";
import { RequestPanel } from "./request-panel.tsx";
import { StepsPanel } from "./steps-panel.tsx";
import { Views } from "./views.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("integration");
  return { title: t("title") };
}

/** How a company's own apps sign their users in. */
export default async function IntegrationPage() {
  const session = await requirePermission("integration.read");
  const t = await getTranslations("integration");
  return (
    <PageMessages namespaces={["integration", "client"]}>
      <PageHeader title={t("title")} facts={t("facts")} />
      <Views current="guide" />
      <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[404px_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <StepsPanel />
          <ClientPanel isBound={session.thirdPartyId !== null} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <RequestPanel portal={env().publicUrl.origin} />
          <LogInPanel />
        </div>
      </div>
    </PageMessages>
  );
}

import { randomBytes } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { longestLifeSeconds } from "#lib/contract/signature-text.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { requirePermission } from "#lib/server/session.ts";
import { Views } from "../views.tsx";
import { Workbench } from "./workbench.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workbench");
  return { title: t("title") };
}

/** Builds and checks signatures. Everything typed stays in the browser; only what it starts with is made here. */
export default async function WorkbenchPage() {
  await requirePermission("integration.read");
  const t = await getTranslations("workbench");
  const expireTime = String(Math.floor(Date.now() / 1000) + longestLifeSeconds);
  return (
    <PageMessages namespaces={["integration", "workbench"]}>
      <PageHeader title={t("nativeClients")} facts={t("facts")} />
      <Views current="workbench" />
      <Workbench start={{ expireTime, nonce: randomBytes(16).toString("hex") }} />
    </PageMessages>
  );
}

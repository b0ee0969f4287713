import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { encryption } from "#lib/contract/encryption.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { EncryptionPage } from "./encryption-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("encryption");
  return { title: t("title") };
}

export default async function Page() {
  const session = await requirePermission("encryption.read");
  const state = await prefetch(encryption.status, {}, session);
  return (
    <PageMessages namespaces={["encryption"]}>
      <HydrationBoundary state={state}>
        <EncryptionPage />
      </HydrationBoundary>
    </PageMessages>
  );
}

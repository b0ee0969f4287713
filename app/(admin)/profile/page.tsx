import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { profile } from "#lib/contract/profile.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { ProfilePage } from "./profile-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("profile");
  return { title: t("title") };
}

export default async function Page() {
  const session = await requirePermission("profile.read");
  const state = await prefetch(profile.get, {}, session);
  return (
    <PageMessages namespaces={["profile", "account", "people", "meeting-passwords"]}>
      <HydrationBoundary state={state}>
        <ProfilePage />
      </HydrationBoundary>
    </PageMessages>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { sendsMail } from "#lib/server/mail.ts";
import { requirePermission } from "#lib/server/session.ts";
import { InvitePage } from "./invite-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portal-users");
  return { title: t("invite") };
}

export default async function NewPortalUserPage() {
  await requirePermission("portalUsers.write");
  const t = await getTranslations("portal-users");
  return (
    <PageMessages namespaces={["portal-users"]}>
      <PageHeader back={{ href: "/portal-users", label: t("title") }} title={t("invite")} />
      <InvitePage sendsMail={sendsMail()} />
    </PageMessages>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { requirePermission } from "#lib/server/session.ts";
import { NewUserForm } from "./new-user-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users");
  return { title: t("add") };
}

export default async function NewUserPage() {
  const session = await requirePermission("users.write");
  const t = await getTranslations("users");
  return (
    <PageMessages namespaces={["users"]}>
      <PageHeader back={{ href: "/users", label: t("title") }} title={t("add")} />
      <NewUserForm enterpriseName={session.enterprise?.name ?? ""} />
    </PageMessages>
  );
}

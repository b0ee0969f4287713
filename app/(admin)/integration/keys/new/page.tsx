import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { requirePermission } from "#lib/server/session.ts";
import { CreateKey } from "./create-key.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api-keys");
  return { title: t("create") };
}

export default async function NewApiKeyPage() {
  const { enterprise } = await requirePermission("integration.write");
  const t = await getTranslations("api-keys");
  return (
    <PageMessages namespaces={["api-keys"]}>
      <PageHeader
        back={{ href: "/integration/keys", label: t("title") }}
        title={t("create")}
        facts={t("forEnterprise", { enterprise: enterprise?.name ?? "" })}
      />
      <CreateKey />
    </PageMessages>
  );
}

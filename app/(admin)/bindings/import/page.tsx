import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { requirePermission } from "#lib/server/session.ts";
import { ImportForm } from "./import-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("bindings");
  return { title: t("import.title") };
}

export default async function Page() {
  await requirePermission("bindings.write");
  const t = await getTranslations("bindings");
  return (
    <PageMessages namespaces={["bindings"]}>
      <PageHeader back={{ href: "/bindings", label: t("title") }} title={t("import.title")} />
      <ImportForm />
    </PageMessages>
  );
}

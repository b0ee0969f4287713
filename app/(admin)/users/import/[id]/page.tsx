import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { imports } from "#lib/contract/imports.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { ImportPage } from "./import-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps<"/users/import/[id]">) {
  const session = await requirePermission("imports.write");
  const input = imports.get.input.safeParse(await params);
  if (!input.success) notFound();
  const state = await prefetch(imports.get, input.data, session);
  return (
    <PageMessages namespaces={["imports", "import-reasons", "user-columns"]}>
      <HydrationBoundary state={state}>
        <ImportPage id={input.data.id} />
      </HydrationBoundary>
    </PageMessages>
  );
}

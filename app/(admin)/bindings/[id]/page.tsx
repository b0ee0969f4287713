import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { bindings } from "#lib/contract/bindings.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { BindingPage } from "./binding-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("bindings");
  return { title: t("binding") };
}

export default async function Page({ params }: PageProps<"/bindings/[id]">) {
  const session = await requirePermission("bindings.read");
  const input = bindings.get.input.safeParse(await params);
  if (!input.success) notFound();
  const state = await prefetch(bindings.get, input.data, session);
  return (
    <PageMessages namespaces={["bindings"]}>
      <HydrationBoundary state={state}>
        <BindingPage id={input.data.id} />
      </HydrationBoundary>
    </PageMessages>
  );
}

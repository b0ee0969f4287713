import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { users } from "#lib/contract/users.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { accountIn } from "../account-in.ts";
import { UserPage } from "./user-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users");
  return { title: t("user") };
}

export default async function Page({ params }: PageProps<"/users/[id]">) {
  const session = await requirePermission("users.read");
  const input = users.get.input.safeParse({ account: accountIn((await params).id) });
  if (!input.success) notFound();
  const state = await prefetch(users.get, input.data, session);
  return (
    <PageMessages namespaces={["users", "people", "meeting-passwords", "meeting-line"]}>
      <HydrationBoundary state={state}>
        <UserPage account={input.data.account} />
      </HydrationBoundary>
    </PageMessages>
  );
}

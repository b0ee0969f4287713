import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { meetings } from "#lib/contract/meetings.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { prefetch } from "#lib/server/prefetch.ts";
import { requirePermission } from "#lib/server/session.ts";
import { meetingInput } from "../read-meeting.ts";
import { MeetingPage } from "./meeting-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meetings");
  return { title: t("meeting") };
}

export default async function Page({ params }: PageProps<"/meetings/[id]">) {
  const session = await requirePermission("meetings.read");
  const input = meetingInput((await params).id);
  if (!input) notFound();
  const state = await prefetch(meetings.get, input, session);
  return (
    <PageMessages namespaces={["meetings"]}>
      <HydrationBoundary state={state}>
        <MeetingPage id={input.id} />
      </HydrationBoundary>
    </PageMessages>
  );
}

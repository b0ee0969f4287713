import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { requirePermission } from "#lib/server/session.ts";
import { ScheduleForm } from "./schedule-form.tsx";

type Props = PageProps<"/meetings/new">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("meetings");
  return { title: t((await searchParams).now === "1" ? "startNow" : "schedule") };
}

/** A new meeting; with `?now=1` one that starts at once. */
export default async function NewMeetingPage({ searchParams }: Props) {
  const { user } = await requirePermission("meetings.write");
  const isInstant = (await searchParams).now === "1";
  const t = await getTranslations("meetings");
  return (
    <PageMessages namespaces={["meetings", "people"]}>
      <PageHeader
        back={{ href: "/meetings", label: t("title") }}
        title={t(isInstant ? "startNow" : "schedule")}
      />
      <ScheduleForm isInstant={isInstant} subject={isInstant ? t("meetingOf", { name: user.name }) : ""} />
    </PageMessages>
  );
}

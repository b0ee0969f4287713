"use client";

import { CalendarDays, CalendarPlus, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { OperationTable } from "#components/operation/operation-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { meetings, ranges } from "#lib/contract/meetings.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { useMeetingColumns } from "./meeting-columns.tsx";

/** Meetings that have not ended: of a user his own, of an administrator the whole enterprise's. */
export function MeetingsTable() {
  const t = useTranslations("meetings");
  const format = useFormat();
  const now = useClock(60_000);
  const columns = useMeetingColumns();
  return (
    <OperationTable
      operation={meetings.search}
      title={t("title")}
      facts={(count) => t("facts", { count, zone: format.zone(now) })}
      actions={<Actions />}
      label={t("title")}
      columns={columns}
      rowId={({ id }) => id}
      rowText={({ subject }) => subject}
      searchLabel={t("search")}
      filters={[
        {
          name: "range",
          label: t("within"),
          choices: ranges.filter((id) => id !== "all").map((id) => ({ id, label: t(`ranges.${id}`) })),
        },
      ]}
      sortColumn="start"
      empty={{ icon: CalendarDays, title: t("empty"), text: t("emptyText"), action: <ScheduleLink /> }}
    />
  );
}

function Actions() {
  const t = useTranslations("meetings");
  return (
    <>
      <ButtonLink href="/meetings/new?now=1" size="sm" variant="outline" className="max-md:ms-auto">
        <Play aria-hidden />
        <span className="max-md:sr-only">{t("startNow")}</span>
      </ButtonLink>
      <ScheduleLink />
    </>
  );
}

function ScheduleLink() {
  const t = useTranslations("meetings");
  return (
    <ButtonLink href="/meetings/new" size="sm">
      <CalendarPlus aria-hidden />
      {t("schedule")}
    </ButtonLink>
  );
}

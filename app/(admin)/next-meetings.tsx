"use client";

import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { PlaceholderLine } from "#components/ui/placeholder-line.tsx";
import { Status } from "#components/ui/status.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import type { Meeting } from "#lib/contract/meeting-wire.ts";
import { meetings } from "#lib/contract/meetings.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { nextMeetings } from "./next-meetings-input.ts";

/** What runs now and comes next, as far as the reader may see it. */
export function NextMeetings() {
  const t = useTranslations("home");
  const textOf = useErrorText();
  const { data, error, refetch } = useApiQuery(meetings.search, nextMeetings, {
    refetchInterval: () => 60_000,
  });
  return (
    <Panel
      title={t("next")}
      aside={
        <ButtonLink href="/meetings/new" size="sm" variant="ghost">
          {t("schedule")}
        </ButtonLink>
      }
    >
      {data ? (
        <Rows meetings={data.items} />
      ) : error ? (
        <ErrorState
          title={t("notLoaded")}
          text={textOf(error)}
          requestId={error.requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <div aria-busy className="px-4 py-4">
          <PlaceholderLine index={1} isWide />
        </div>
      )}
    </Panel>
  );
}

function Rows({ meetings }: { meetings: Meeting[] }) {
  const t = useTranslations("home");
  if (meetings.length === 0) return <p className="px-4 py-3 text-muted">{t("noMeetings")}</p>;
  return (
    <ul>
      {meetings.map((meeting) => (
        <Row key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function Row({ meeting: { id, subject, startsAt, endsAt, organiser, state } }: { meeting: Meeting }) {
  const t = useTranslations("home");
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-t border-separator px-4 py-2.5 first:border-t-0">
      <span className="num w-44 shrink-0 text-muted max-sm:w-full">
        <Time at={startsAt} show="day" /> {format.span(startsAt, endsAt)}
      </span>
      <TextLink href={`/meetings/${id}`} className="min-w-0 flex-1 truncate">
        {subject || t("noSubject")}
      </TextLink>
      <span className="text-muted max-sm:hidden">{organiser.name}</span>
      {state === "running" && <Status shape="running">{t("running")}</Status>}
    </li>
  );
}

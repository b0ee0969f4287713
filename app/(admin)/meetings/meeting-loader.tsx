"use client";

import { useMutationState } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LoadError } from "#components/operation/load-error.tsx";
import { NotFoundNotice } from "#components/shell/not-found-notice.tsx";
import { PagePlaceholder } from "#components/ui/page-placeholder.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { meetings } from "#lib/contract/meetings.ts";
import type { MeetingDetail } from "./booking-values.ts";
import { attendeesLimit } from "./read-meeting.ts";

export type Freshness = { at: number; refresh: () => void; isRefreshing: boolean; isStale: boolean };

type Props = { id: string; children: (meeting: MeetingDetail, freshness: Freshness) => ReactNode };

/** One meeting with every state of reading it: on its way, not there, not to be had, and there. */
export function MeetingLoader({ id, children }: Props) {
  const t = useTranslations("meetings");
  const isGone = useIsCancelled(id);
  const { data, error, isFetching, dataUpdatedAt, refetch } = useApiQuery(
    meetings.get,
    { id, attendeesLimit },
    { enabled: !isGone },
  );
  const refresh = () => void refetch();
  if (error?.code === "not_found" || (isGone && !data)) return <NotFoundNotice />;
  if (data) {
    const isStale = error !== null && !isFetching;
    return children(data, { at: dataUpdatedAt, refresh, isRefreshing: isFetching, isStale });
  }
  if (!error) return <PagePlaceholder label={t("loading")} />;
  return <LoadError isPage title={t("notLoaded")} error={error} onRetry={refresh} />;
}

/** Whether it is being or was cancelled here: reading it once more would only find it gone while the page leaves. */
function useIsCancelled(id: string): boolean {
  const cancelled = useMutationState({
    filters: { mutationKey: [meetings.cancel.name] },
    select: ({ state }) =>
      state.status === "error" ? null : meetings.cancel.input.safeParse(state.variables).data?.id,
  });
  return cancelled.includes(id);
}

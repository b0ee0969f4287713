"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#components/operation/error-text.ts";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Time } from "#components/ui/time.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { type BindingEvent, bindings } from "#lib/contract/bindings.ts";

const step = 20;

/** What happened to a binding, the newest first. */
export function HistoryPanel({ id }: { id: string }) {
  const t = useTranslations("bindings");
  const text = useErrorText();
  const [pageSize, setPageSize] = useState(step);
  const { data, error, isFetching, refetch } = useApiQuery(bindings.history, { id, page: 1, pageSize });
  if (error && !data) {
    const { requestId } = error;
    return (
      <Panel title={t("history")}>
        <ErrorState
          title={t("historyNotLoaded")}
          text={text(error)}
          requestId={requestId}
          onRetry={() => void refetch()}
        />
      </Panel>
    );
  }
  return (
    <Panel title={t("history")}>
      {data?.items.length === 0 && <p className="px-4 py-3 text-sm text-muted">{t("noHistory")}</p>}
      <ol aria-label={t("history")} aria-busy={isFetching} className="px-4 py-1 text-sm">
        {data?.items.map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </ol>
      {data && data.total > data.items.length && pageSize < 500 && (
        <p className="px-4 pb-3">
          <Button size="sm" variant="outline" onPress={() => setPageSize(pageSize + step)}>
            {t("earlier")}
          </Button>
        </p>
      )}
    </Panel>
  );
}

function Entry({ event: { at, kind, actorName, account, state } }: { event: BindingEvent }) {
  const t = useTranslations("bindings");
  const what = kind === "drifted" || kind === "learned" ? t(`states.${state}`) : t(`events.${kind}`);
  return (
    <li className="border-t border-separator py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="font-medium">{what}</span>
        <Time at={at} show="dayAndTime" className="text-muted" />
      </p>
      <p className="break-words text-muted">
        {t("eventBy", { who: actorName ?? t("portal"), account: account ?? t("noAccount") })}
      </p>
    </li>
  );
}

"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PanelState } from "#components/operation/panel-state.tsx";
import { HistoryLine } from "#components/ui/history-line.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { type BindingEvent, bindings } from "#lib/contract/bindings.ts";

const step = 20;

/** What happened to a binding, the newest first. */
export function HistoryPanel({ id }: { id: string }) {
  const t = useTranslations("bindings");
  const [pageSize, setPageSize] = useState(step);
  const query = useApiQuery(bindings.history, { id, page: 1, pageSize });
  return (
    <Panel title={t("history")}>
      <PanelState query={query} notLoaded={t("historyNotLoaded")}>
        {({ items, total }) => (
          <>
            {items.length === 0 && <p className="px-4 py-3 text-sm text-muted">{t("noHistory")}</p>}
            <ol
              aria-label={t("history")}
              aria-busy={query.isFetching}
              className="px-4 py-1 text-sm empty:hidden"
            >
              {items.map((event) => (
                <Entry key={event.id} event={event} />
              ))}
            </ol>
            {total > items.length && pageSize < 500 && (
              <p className="px-4 pb-3">
                <Button size="sm" variant="outline" onPress={() => setPageSize(pageSize + step)}>
                  {t("earlier")}
                </Button>
              </p>
            )}
          </>
        )}
      </PanelState>
    </Panel>
  );
}

function Entry({ event: { at, kind, actorName, account, state } }: { event: BindingEvent }) {
  const t = useTranslations("bindings");
  const what = kind === "drifted" || kind === "learned" ? t(`states.${state}`) : t(`events.${kind}`);
  return (
    <HistoryLine what={what} at={at}>
      {t("eventBy", { who: actorName ?? t("portal"), account: account ?? t("noAccount") })}
    </HistoryLine>
  );
}

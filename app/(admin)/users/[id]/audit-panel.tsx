"use client";

import { useTranslations } from "next-intl";
import { PanelState } from "#components/operation/panel-state.tsx";
import { HistoryLine } from "#components/ui/history-line.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { audit } from "#lib/contract/audit.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import type { UserDetail } from "#lib/contract/user-wire.ts";

type Line = OutputOf<typeof audit.ofUser>[number];

/** What was ordered about the user in this portal, the newest first. */
export function AuditPanel({ user: { account, id, thirdPartyId } }: { user: UserDetail }) {
  const t = useTranslations("users");
  const query = useApiQuery(audit.ofUser, { account, userId: id, thirdPartyId: thirdPartyId ?? undefined });
  return (
    <Panel title={t("audit")}>
      <PanelState query={query} notLoaded={t("auditNotLoaded")}>
        {(lines) => (
          <>
            {lines.length === 0 && <p className="px-4 py-3 text-sm text-muted">{t("noAudit")}</p>}
            <ol aria-label={t("audit")} className="px-4 py-1 text-sm empty:hidden">
              {lines.map((line) => (
                <Entry key={line.id} line={line} />
              ))}
            </ol>
          </>
        )}
      </PanelState>
    </Panel>
  );
}

function Entry({ line: { at, action, actorName, isActing, result } }: { line: Line }) {
  const t = useTranslations("users");
  const key = `actions.${action.replace(".", "_")}`;
  // Which operations name a user is no list of this page's: one without words is shown by its name.
  const what = t.has(key as never) ? t(key as never) : action;
  const outcome = result === "done" ? null : result === null ? t("outcomeUnknown") : t("outcomeRefused");
  return (
    <HistoryLine what={what} at={at}>
      {t(isActing ? "byProvider" : "by", { who: actorName })}
      {outcome && ` · ${outcome}`}
    </HistoryLine>
  );
}

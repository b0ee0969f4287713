"use client";

import { useTranslations } from "next-intl";
import { PanelState } from "#components/operation/panel-state.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Status } from "#components/ui/status.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { terminals, type UserTerminal } from "#lib/contract/terminals.ts";
import type { UserDetail } from "#lib/contract/user-wire.ts";

const few = 8;
const shapes = {
  idle: undefined,
  inCall: "running",
  offline: "offline",
  disabled: "disabled",
  unknown: undefined,
} as const;

/** The terminals that have the user as their contact, which is all that ties one to somebody. */
export function TerminalsPanel({ user: { account } }: { user: UserDetail }) {
  const t = useTranslations("users");
  const query = useApiQuery(terminals.ofUser, { account, pageSize: few }, { refetchOnMount: "always" });
  return (
    <Panel title={t("terminals")}>
      <PanelState query={query} notLoaded={t("terminalsNotLoaded")}>
        {({ items, total, isWhole }) => (
          <div className="py-1 text-sm">
            <ul aria-label={t("terminals")} className="px-4 empty:hidden">
              {items.map((terminal) => (
                <Row key={terminal.account} terminal={terminal} />
              ))}
            </ul>
            <p className="px-4 py-2 text-muted">
              {items.length === 0 ? t("noTerminals") : t("terminalsHint")}
              {total > items.length && ` ${t("moreTerminals", { count: total - items.length })}`}
              {!isWhole && ` ${t("terminalsNotAll")}`}
            </p>
          </div>
        )}
      </PanelState>
    </Panel>
  );
}

function Row({ terminal: { name, model, number, state } }: { terminal: UserTerminal }) {
  const t = useTranslations("users");
  return (
    <li className="border-t border-separator py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="min-w-0 break-words font-medium">{name}</span>
        <Status shape={shapes[state]}>{t(`terminalStates.${state}`)}</Status>
      </p>
      <p className="flex flex-wrap gap-x-3 text-muted">
        <span>{model}</span>
        <span className="num">{number}</span>
      </p>
    </li>
  );
}

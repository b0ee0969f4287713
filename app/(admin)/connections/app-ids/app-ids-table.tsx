"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OperationTable } from "#components/operation/operation-table.tsx";
import type { Column } from "#components/ui/column.ts";
import { Status } from "#components/ui/status.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { type AppId, appIdStates, appIds } from "#lib/contract/app-ids.ts";
import { AppIdMenu } from "./app-id-menu.tsx";
import { CreateAppId } from "./create-app-id.tsx";

/** The enterprise's app ids at Cloud Meeting, whoever uses them. */
export function AppIdsTable() {
  const t = useTranslations("app-ids");
  return (
    <OperationTable
      operation={appIds.search}
      back={{ href: "/connections", label: t("back") }}
      title={t("title")}
      facts={(count) => t("facts", { count })}
      actions={<CreateAppId />}
      label={t("title")}
      columns={useColumns()}
      rowId={({ appId }) => appId}
      rowText={({ name }) => name}
      searchLabel={t("search")}
      filters={[
        {
          name: "state",
          label: t("state"),
          choices: appIdStates.map((id) => ({ id, label: t(`states.${id}`) })),
        },
      ]}
      empty={{ icon: KeyRound, title: t("empty"), text: t("emptyText") }}
    />
  );
}

function useColumns(): Column<AppId>[] {
  const t = useTranslations("app-ids");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        isName: true,
        cell: ({ name }) => <span className="font-medium">{name}</span>,
      },
      { id: "usedBy", header: t("usedBy"), phone: "detail", cell: (appId) => <UsedBy {...appId} /> },
      {
        id: "appId",
        header: t("appId"),
        phone: "detail",
        cell: ({ appId }) => <span className="font-mono text-xs text-muted">{appId}</span>,
      },
      {
        id: "description",
        header: t("description"),
        cell: ({ description }) => (
          <span className="block max-w-60 truncate text-muted" title={description}>
            {description}
          </span>
        ),
      },
      {
        id: "created",
        header: t("created"),
        cell: ({ createdAt }) => <span className="num text-muted">{createdAt?.slice(0, 10)}</span>,
      },
      {
        id: "state",
        header: t("state"),
        phone: "state",
        cell: (appId) => <State {...appId} />,
      },
      {
        id: "actions",
        header: t("actions"),
        isHeaderHidden: true,
        align: "end",
        phone: "actions",
        cell: (appId) => <AppIdMenu appId={appId} />,
      },
    ],
    [t],
  );
}

/** What the portal does with an app id. */
function UsedBy({ connection }: AppId) {
  const t = useTranslations("app-ids");
  if (!connection) return <span className="text-muted">{t("others")}</span>;
  const { id, isServing } = connection;
  return <TextLink href={`/connections/${id}`}>{t(isServing ? "portal" : "reserve")}</TextLink>;
}

/** Whether an app id signs in, and whether the portal lacks the key that it signs in with now. */
function State({ state, connection }: AppId) {
  const t = useTranslations("app-ids");
  if (state === "disabled") return <Status shape="disabled">{t(`states.${state}`)}</Status>;
  if (connection && !connection.hasNewestKey) return <Status shape="failed">{t("keyMissing")}</Status>;
  return <Status>{t(`states.${state}`)}</Status>;
}

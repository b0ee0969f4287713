"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OperationTable } from "#components/operation/operation-table.tsx";
import type { Column } from "#components/ui/column.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import { type Binding, bindingStates, bindings, bindingWays } from "#lib/contract/bindings.ts";
import { ListActions } from "./list-actions.tsx";
import { State } from "./state.tsx";

/** The enterprise's third-party ids and the meeting accounts they are tied to. */
export function BindingsTable() {
  const t = useTranslations("bindings");
  const columns = useColumns();
  return (
    <OperationTable
      operation={bindings.search}
      title={t("title")}
      facts={(count) => t("facts", { count })}
      actions={<ListActions />}
      label={t("title")}
      columns={columns}
      rowId={({ id }) => id}
      rowText={({ thirdPartyId }) => thirdPartyId}
      searchLabel={t("search")}
      sortColumn="thirdPartyId"
      filters={[
        {
          name: "state",
          label: t("state"),
          choices: bindingStates.map((id) => ({ id, label: t(`states.${id}`) })),
        },
        { name: "way", label: t("way"), choices: bindingWays.map((id) => ({ id, label: t(`ways.${id}`) })) },
      ]}
      empty={{ icon: Link2, title: t("empty"), text: t("emptyText") }}
    />
  );
}

function useColumns(): Column<Binding>[] {
  const t = useTranslations("bindings");
  return useMemo(
    () => [
      {
        id: "thirdPartyId",
        header: t("thirdPartyId"),
        isName: true,
        isSortable: true,
        cell: ({ id, thirdPartyId }) => <TextLink href={`/bindings/${id}`}>{thirdPartyId}</TextLink>,
      },
      {
        id: "account",
        header: t("account"),
        phone: "detail",
        cell: ({ account }) => account ?? <span className="text-muted">{t("noAccount")}</span>,
      },
      { id: "name", header: t("name"), cell: ({ name }) => name },
      {
        id: "way",
        header: t("way"),
        cell: ({ way }) => <span className="text-muted">{t(`ways.${way}`)}</span>,
      },
      {
        id: "lastSignedIn",
        header: t("lastSignedIn"),
        cell: ({ lastSignedInAt }) =>
          lastSignedInAt && <Time at={lastSignedInAt} show="distance" className="text-muted" />,
      },
      { id: "state", header: t("state"), phone: "state", cell: ({ state }) => <State of={state} /> },
    ],
    [t],
  );
}

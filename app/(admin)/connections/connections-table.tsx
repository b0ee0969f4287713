"use client";

import { Plug, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OperationTable } from "#components/operation/operation-table.tsx";
import { useRole } from "#components/operation/role.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { Column } from "#components/ui/column.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import { appKinds } from "#lib/contract/app-input.ts";
import { type Connection, connectionFilters, connections } from "#lib/contract/connections.ts";
import { can } from "#lib/permissions.ts";
import { KeyEnd } from "./key-end.tsx";
import { State } from "./state.tsx";

/** The apps that connect the portal with the upstream, as far as the reader may see them. */
export function ConnectionsTable() {
  const t = useTranslations("connections");
  const columns = useColumns();
  return (
    <OperationTable
      operation={connections.search}
      title={t("title")}
      facts={(count) => t("facts", { count })}
      actions={<Actions />}
      label={t("title")}
      columns={columns}
      rowId={({ id }) => id}
      rowText={({ name }) => name}
      searchLabel={t("search")}
      filters={[
        { name: "kind", label: t("kind"), choices: appKinds.map((id) => ({ id, label: t(`kinds.${id}`) })) },
        {
          name: "state",
          label: t("state"),
          choices: connectionFilters.map((id) => ({ id, label: t(id) })),
        },
      ]}
      empty={{ icon: Plug, title: t("empty"), text: t("emptyText"), action: <RegisterLink /> }}
    />
  );
}

function Actions() {
  const t = useTranslations("connections");
  const role = useRole();
  return (
    <>
      {can(role, "encryption.read") && (
        <ButtonLink href="/connections/encryption" size="sm" variant="outline">
          {t("encryption")}
        </ButtonLink>
      )}
      {can(role, "appIds.read") && (
        <ButtonLink href="/connections/app-ids" size="sm" variant="outline">
          {t("appIds")}
        </ButtonLink>
      )}
      <RegisterLink />
    </>
  );
}

function RegisterLink() {
  const t = useTranslations("connections");
  return (
    <ButtonLink href="/connections/new" size="sm" className="max-md:ms-auto">
      <Plus aria-hidden />
      {t("register")}
    </ButtonLink>
  );
}

function useColumns(): Column<Connection>[] {
  const t = useTranslations("connections");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        isName: true,
        cell: ({ id, name }) => <TextLink href={`/connections/${id}`}>{name}</TextLink>,
      },
      {
        id: "owner",
        header: t("owner"),
        phone: "detail",
        cell: ({ enterprise }) => enterprise?.name ?? t("kinds.sp"),
      },
      { id: "host", header: t("host"), cell: ({ host }) => <span className="text-muted">{host}</span> },
      {
        id: "appId",
        header: t("appId"),
        phone: "detail",
        cell: ({ appId }) => <span className="font-mono text-xs text-muted">{appId}</span>,
      },
      { id: "keyAdded", header: t("keyAdded"), cell: ({ keys }) => <NewestKey keys={keys} /> },
      {
        id: "oldKey",
        header: t("oldKey"),
        cell: ({ keys }) =>
          keys.map(({ id, endsAt }) => endsAt && <KeyEnd key={id} at={endsAt} className="block" />),
      },
      { id: "state", header: t("state"), phone: "state", cell: (connection) => <State of={connection} /> },
    ],
    [t],
  );
}

function NewestKey({ keys: [newest] }: Pick<Connection, "keys">) {
  const t = useTranslations("connections");
  if (!newest) return <span className="text-danger-soft-foreground">{t("none")}</span>;
  return <Time at={newest.addedAt} show="distance" className="text-muted" />;
}

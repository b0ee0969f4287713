"use client";

import { KeyRound, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OperationTable } from "#components/operation/operation-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { Column } from "#components/ui/column.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import { type ApiKey, apiKeyStates, apiKeys } from "#lib/contract/api-keys.ts";
import { Views } from "../views.tsx";
import { KeyState } from "./key-state.tsx";

/** The enterprise's API keys, those of no more use among them. */
export function KeysTable() {
  const t = useTranslations("api-keys");
  const columns = useColumns();
  return (
    <OperationTable
      operation={apiKeys.search}
      title={t("nativeClients")}
      facts={(count) => t("facts", { count })}
      actions={<CreateLink />}
      views={<Views current="keys" />}
      label={t("title")}
      columns={columns}
      rowId={({ id }) => id}
      rowText={({ name }) => name}
      searchLabel={t("search")}
      filters={[
        {
          name: "state",
          label: t("state"),
          choices: apiKeyStates.map((id) => ({ id, label: t(`states.${id}`) })),
        },
      ]}
      empty={{ icon: KeyRound, title: t("empty"), text: t("emptyText"), action: <CreateLink /> }}
    />
  );
}

function CreateLink() {
  const t = useTranslations("api-keys");
  return (
    <ButtonLink href="/integration/keys/new" size="sm" className="max-md:ms-auto">
      <Plus aria-hidden />
      {t("create")}
    </ButtonLink>
  );
}

function useColumns(): Column<ApiKey>[] {
  const t = useTranslations("api-keys");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        isName: true,
        cell: ({ id, name }) => <TextLink href={`/integration/keys/${id}`}>{name}</TextLink>,
      },
      {
        id: "start",
        header: t("key"),
        cell: ({ start }) => <span className="font-mono text-xs text-muted">{t("masked", { start })}</span>,
      },
      { id: "users", header: t("users"), phone: "detail", cell: (key) => <UserRule of={key} /> },
      {
        id: "allocates",
        header: t("accounts"),
        cell: ({ mayAllocate }) => (
          <span className="text-muted">{t(mayAllocate ? "allocates" : "boundOnly")}</span>
        ),
      },
      {
        id: "lastUsed",
        header: t("lastUsed"),
        cell: ({ lastUsedAt }) =>
          lastUsedAt ? (
            <Time at={lastUsedAt} show="distance" className="text-muted" />
          ) : (
            <span className="text-muted">{t("never")}</span>
          ),
      },
      {
        id: "expires",
        header: t("expires"),
        phone: "detail",
        cell: ({ expiresAt }) => <Time at={expiresAt} show="day" className="text-muted" />,
      },
      { id: "state", header: t("state"), phone: "state", cell: (key) => <KeyState of={key} /> },
    ],
    [t],
  );
}

function UserRule({ of: { userIds, userIdPrefix } }: { of: ApiKey }) {
  const t = useTranslations("api-keys");
  if (userIdPrefix !== null)
    return <span className="text-muted">{t("beginWith", { prefix: userIdPrefix })}</span>;
  const [first = "", ...more] = userIds;
  return (
    <span className="text-muted">
      {more.length > 0 ? t("firstAndMore", { first, count: more.length }) : first}
    </span>
  );
}

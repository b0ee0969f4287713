"use client";

import { UserPlus, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OperationTable } from "#components/operation/operation-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { Column } from "#components/ui/column.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { type PortalUser, portalUserStates } from "#lib/contract/portal-user.ts";
import { portalUsers } from "#lib/contract/portal-users.ts";
import { rolesOf } from "./roles-of.ts";
import { State } from "./state.tsx";

/** Who may sign in to the portal, as far as the reader may see them. */
export function PortalUsersTable({ isProvider }: { isProvider: boolean }) {
  const t = useTranslations("portal-users");
  const columns = useColumns();
  return (
    <OperationTable
      operation={portalUsers.search}
      title={t("title")}
      facts={(count) => t("facts", { count })}
      actions={<InviteLink />}
      label={t("title")}
      columns={isProvider ? columns : columns.filter(({ id }) => id !== "enterprise")}
      rowId={({ id }) => id}
      rowText={({ name }) => name}
      searchLabel={t(isProvider ? "searchAll" : "search")}
      sortColumn="name"
      filters={[
        {
          name: "role",
          label: t("role"),
          choices: rolesOf(isProvider).map((id) => ({ id, label: t(`roles.${id}`) })),
        },
        {
          name: "state",
          label: t("state"),
          choices: portalUserStates.map((id) => ({ id, label: t(`states.${id}`) })),
        },
      ]}
      empty={{ icon: UsersRound, title: t("empty"), text: t("emptyText"), action: <InviteLink /> }}
    />
  );
}

function InviteLink() {
  const t = useTranslations("portal-users");
  return (
    <ButtonLink href="/portal-users/new" size="sm" className="max-md:ms-auto">
      <UserPlus aria-hidden />
      {t("invite")}
    </ButtonLink>
  );
}

function useColumns(): Column<PortalUser>[] {
  const t = useTranslations("portal-users");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        isName: true,
        isSortable: true,
        cell: ({ id, name, isSelf }) => (
          <>
            <TextLink href={`/portal-users/${id}`}>{name}</TextLink>
            {isSelf && <span className="text-muted"> · {t("you")}</span>}
          </>
        ),
      },
      { id: "email", header: t("email"), phone: "detail", cell: ({ email }) => email ?? t("none") },
      {
        id: "role",
        header: t("role"),
        cell: ({ role }) => <span className="text-muted">{t(`roles.${role}`)}</span>,
      },
      {
        id: "enterprise",
        header: t("enterprise"),
        phone: "detail",
        cell: ({ enterprise }) => <span className="text-muted">{enterprise?.name}</span>,
      },
      {
        id: "thirdPartyId",
        header: t("thirdPartyId"),
        cell: ({ thirdPartyId }) => <span className="font-mono text-xs text-muted">{thirdPartyId}</span>,
      },
      { id: "state", header: t("state"), phone: "state", cell: ({ state }) => <State is={state} /> },
    ],
    [t],
  );
}

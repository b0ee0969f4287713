"use client";

import { UserPlus, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OperationTable } from "#components/operation/operation-table.tsx";
import { departmentFilter } from "#components/people/department-filter.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { rolesToFilter, userSorts } from "#lib/contract/user-search.ts";
import { userStates } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { ChosenActions } from "./chosen-actions.tsx";
import { FileActions } from "./file-actions.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { useUserColumns } from "./user-columns.tsx";

type Props = {
  /** The name of the department in force. */
  department: string | null;
  /** Leads to the departments where no column shows them. */
  onOpenDepartments: () => void;
  onClearDepartment: () => void;
  aside: ReactNode;
};

/** The users of a department or of all: to search, to narrow, and to choose for what can be done with many at once. */
export function UsersTable({ department, onOpenDepartments, onClearDepartment, aside }: Props) {
  const t = useTranslations("users");
  return (
    <OperationTable
      operation={users.search}
      title={t("title")}
      facts={(count) => <Facts count={count} />}
      actions={
        <>
          <FileActions />
          <InviteDialog />
          <AddLink />
        </>
      }
      aside={aside}
      label={t("title")}
      columns={useUserColumns()}
      rowId={({ account }) => account}
      rowText={({ name }) => name}
      searchLabel={t("search")}
      sortColumns={userSorts}
      filters={[
        departmentFilter({
          label: t("department"),
          department,
          onOpen: onOpenDepartments,
          onClear: onClearDepartment,
        }),
        ...(department ? [{ name: "below", label: t("below"), isSwitch: true } as const] : []),
        {
          name: "state",
          label: t("state"),
          choices: userStates.map((id) => ({ id, label: t(`states.${id}`) })),
        },
        {
          name: "role",
          label: t("role"),
          choices: rolesToFilter.map((id) => ({ id, label: t(`roles.${id}`) })),
        },
      ]}
      chosenActions={(rows, clear) => <ChosenActions users={rows} onDone={clear} />}
      empty={{ icon: UsersRound, title: t("empty"), text: t("emptyText"), action: <AddLink /> }}
    />
  );
}

function AddLink() {
  const t = useTranslations("users");
  return (
    <ButtonLink href="/users/new" size="sm">
      <UserPlus aria-hidden />
      {t("add")}
    </ButtonLink>
  );
}

/** How many match, and what users cost: licences, of which there are only so many. */
function Facts({ count }: { count: number }) {
  const t = useTranslations("users");
  const format = useFormat();
  const { data } = useApiQuery(users.licences, {});
  return data
    ? t("factsAndLicences", { count, used: format.number(data.used), total: format.number(data.total) })
    : t("facts", { count });
}

"use client";

import { BookUser } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { OperationTable } from "#components/operation/operation-table.tsx";
import { departmentFilter } from "#components/people/department-filter.tsx";
import type { Column } from "#components/ui/column.ts";
import { directory } from "#lib/contract/directory.ts";
import type { Person } from "#lib/contract/directory-wire.ts";
import { PersonLink } from "./person-link.tsx";
import { Views } from "./views.tsx";

type Props = {
  /** The name of the department in force. */
  department: string | null;
  /** Leads to the departments where no column shows them. */
  onOpenDepartments: () => void;
  aside: ReactNode;
};

/** The people of a department or of all, to search. */
export function PeopleTable({ department, onOpenDepartments, aside }: Props) {
  const t = useTranslations("directory");
  const columns = useColumns();
  return (
    <OperationTable
      operation={directory.search}
      title={t("title")}
      facts={(count) => t("facts", { count })}
      views={<Views current="people" />}
      aside={aside}
      label={t("list")}
      columns={columns}
      rowId={(person) => person.id}
      rowText={(person) => person.name}
      searchLabel={t("search")}
      filters={[departmentFilter({ label: t("department"), department, onOpen: onOpenDepartments })]}
      empty={{ icon: BookUser, title: t("empty"), text: t("emptyText") }}
    />
  );
}

function useColumns(): Column<Person>[] {
  const t = useTranslations("directory");
  return useMemo(
    () => [
      { id: "name", header: t("name"), isName: true, cell: (person) => <PersonLink person={person} /> },
      {
        id: "department",
        header: t("department"),
        phone: "detail",
        cell: ({ department }) => <span className="block max-w-48 truncate">{department}</span>,
      },
      {
        id: "title",
        header: t("jobTitle"),
        cell: ({ title }) => <span className="block max-w-40 truncate text-muted">{title}</span>,
      },
      {
        id: "phone",
        header: t("phone"),
        phone: "detail",
        cell: ({ phone, isPhoneHidden }) =>
          phone ? (
            <span className="num">{phone}</span>
          ) : (
            isPhoneHidden && <span className="text-muted">{t("phoneHidden")}</span>
          ),
      },
      {
        id: "email",
        header: t("email"),
        cell: ({ email }) => <span className="block max-w-56 truncate text-muted">{email}</span>,
      },
    ],
    [t],
  );
}

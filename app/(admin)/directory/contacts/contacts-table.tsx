"use client";

import { BookUser } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OperationTable } from "#components/operation/operation-table.tsx";
import type { Column } from "#components/ui/column.ts";
import { contactKinds, directory } from "#lib/contract/directory.ts";
import type { Contact } from "#lib/contract/directory-wire.ts";
import { Views } from "../views.tsx";

/** People outside whom the enterprise keeps, and those whom the reader keeps alone. */
export function ContactsTable() {
  const t = useTranslations("directory");
  const columns = useColumns();
  return (
    <OperationTable
      operation={directory.contacts}
      title={t("title")}
      facts={(count) => t("contactsFacts", { count })}
      views={<Views current="contacts" />}
      label={t("contacts")}
      columns={columns}
      rowId={(contact) => contact.id}
      rowText={(contact) => contact.name}
      searchLabel={t("contactsSearch")}
      filters={[
        {
          name: "kind",
          label: t("kind"),
          choices: contactKinds.map((id) => ({ id, label: t(`kinds.${id}`) })),
        },
      ]}
      empty={{ icon: BookUser, title: t("contactsEmpty"), text: t("contactsEmptyText") }}
    />
  );
}

function useColumns(): Column<Contact>[] {
  const t = useTranslations("directory");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        isName: true,
        cell: ({ name, remarks }) => (
          <>
            <span className="font-medium">{name}</span>
            {remarks && <span className="ms-2 text-muted">{remarks}</span>}
          </>
        ),
      },
      {
        id: "company",
        header: t("company"),
        phone: "detail",
        cell: ({ company, department }) => <Muted>{[company, department].filter(Boolean).join(" · ")}</Muted>,
      },
      { id: "position", header: t("position"), cell: ({ position }) => <Muted>{position}</Muted> },
      {
        id: "phone",
        header: t("phone"),
        phone: "detail",
        cell: ({ phone, otherPhone }) => <span className="num">{phone ?? otherPhone}</span>,
      },
      { id: "email", header: t("email"), cell: ({ email }) => <Muted>{email}</Muted> },
      { id: "kind", header: t("kind"), phone: "state", cell: ({ kind }) => t(`kinds.${kind}`) },
    ],
    [t],
  );
}

function Muted({ children }: { children: string | null }) {
  return <span className="block max-w-48 truncate text-muted">{children}</span>;
}

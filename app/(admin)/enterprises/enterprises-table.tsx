"use client";

import { toast } from "@heroui/react";
import { Building2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { OperationTable } from "#components/operation/operation-table.tsx";
import type { Column } from "#components/ui/column.ts";
import { enterprises } from "#lib/contract/enterprises.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { session } from "#lib/contract/session.ts";

type Enterprise = OutputOf<typeof enterprises.search>["items"][number];

/** The enterprises of the service provider, and the door into each. */
export function EnterprisesTable() {
  const t = useTranslations("enterprises");
  const columns = useColumns();
  return (
    <OperationTable
      operation={enterprises.search}
      title={t("title")}
      facts={(count) => t("facts", { count })}
      label={t("title")}
      columns={columns}
      rowId={(enterprise) => enterprise.id}
      rowText={(enterprise) => enterprise.name}
      searchLabel={t("search")}
      actions={<RefreshButton />}
      empty={{ icon: Building2, title: t("empty"), text: t("emptyText"), action: <RefreshButton /> }}
    />
  );
}

function useColumns(): Column<Enterprise>[] {
  const t = useTranslations("enterprises");
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        isName: true,
        cell: ({ name }) => <span className="font-medium">{name}</span>,
      },
      {
        id: "upstreamId",
        header: t("upstreamId"),
        phone: "detail",
        cell: ({ corpId }) => <span className="num text-muted">{corpId}</span>,
      },
      {
        id: "app",
        header: t("app"),
        phone: "detail",
        cell: ({ ownApp }) => <span className="text-muted">{t(ownApp ? "ownApp" : "providerApp")}</span>,
      },
      {
        id: "action",
        header: t("actions"),
        isHeaderHidden: true,
        align: "end",
        phone: "actions",
        cell: (enterprise) => <EnterButton enterprise={enterprise} />,
      },
    ],
    [t],
  );
}

function RefreshButton() {
  const t = useTranslations("enterprises");
  return (
    <OperationButton
      operation={enterprises.refresh}
      input={{}}
      onDone={({ added, renamed, total }) =>
        toast.success(t("refreshed", { added, total }), { description: t("refreshedText", { renamed }) })
      }
    >
      {t("refresh")}
    </OperationButton>
  );
}

function EnterButton({ enterprise }: { enterprise: Enterprise }) {
  const t = useTranslations("enterprises");
  return (
    <OperationButton
      operation={session.enter}
      input={{ enterpriseId: enterprise.id }}
      // A new document: nothing that was loaded outside of the enterprise stays in memory.
      onDone={() => window.location.assign("/")}
    >
      {t("enter")}
      <span className="sr-only"> {enterprise.name}</span>
    </OperationButton>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DataTable } from "#components/ui/data-table.tsx";
import { FilterChip } from "#components/ui/filter-chip.tsx";
import { Status } from "#components/ui/status.tsx";
import { type ImportPlan, importOutcomes } from "#lib/contract/binding-imports.ts";
import { pageSizes } from "#lib/contract/page.ts";

/** What an import would do, row by row; refused rows say why. */
export function Plan({ plan: { rows, counts } }: { plan: ImportPlan }) {
  const t = useTranslations("bindings");
  const [outcome, setOutcome] = useState<string | null>(null);
  const [{ page, pageSize }, setPaging] = useState({ page: 1, pageSize: 25 });
  const chosen = rows.filter((row) => outcome === null || row.outcome === outcome);
  return (
    <section aria-label={t("import.plan")} className="mt-4 -mx-4 flex flex-col md:-mx-8">
      <div className="px-4 pb-3 md:px-8">
        <FilterChip
          label={t("import.outcome")}
          options={importOutcomes.map((id) => ({ id, label: `${t(`import.outcomes.${id}`)} ${counts[id]}` }))}
          value={outcome}
          onChange={(value) => {
            setOutcome(value);
            setPaging({ page: 1, pageSize });
          }}
        />
      </div>
      <DataTable
        label={t("import.plan")}
        rows={chosen.slice((page - 1) * pageSize, page * pageSize)}
        rowId={({ line }) => String(line)}
        rowText={({ thirdPartyId }) => thirdPartyId}
        columns={[
          {
            id: "thirdPartyId",
            header: t("thirdPartyId"),
            isName: true,
            cell: ({ thirdPartyId }) => thirdPartyId || t("none"),
          },
          { id: "line", header: t("import.line"), align: "end", cell: ({ line }) => line },
          { id: "account", header: t("account"), phone: "detail", cell: ({ account }) => account },
          {
            id: "outcome",
            header: t("import.outcome"),
            phone: "state",
            cell: ({ outcome, reason }) => (
              <Status shape={outcome === "refused" ? "failed" : undefined}>
                {reason ? t(`import.reasons.${asReason(reason)}`) : t(`import.outcomes.${outcome}`)}
              </Status>
            ),
          },
        ]}
        paging={{
          page,
          pageSize,
          total: chosen.length,
          pageSizes,
          onPage: (page) => setPaging({ page, pageSize }),
          onPageSize: (pageSize) => setPaging({ page: 1, pageSize }),
        }}
      />
    </section>
  );
}

const reasons = ["id", "way", "account", "password", "no_password", "repeated", "bound_meanwhile"] as const;

function asReason(reason: string): (typeof reasons)[number] {
  return reasons.find((it) => it === reason) ?? "id";
}

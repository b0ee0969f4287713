"use client";

import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { bindingChecks } from "#lib/contract/binding-checks.ts";
import { CheckPanel } from "./check-panel.tsx";

/** The check of all bindings against the directory: starting it, following it, and what it found. */
export function CheckPage() {
  const t = useTranslations("bindings");
  const query = useApiQuery(
    bindingChecks.latest,
    {},
    {
      refetchInterval: (data) => (data?.check?.endedAt === null ? 2_000 : false),
    },
  );
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")} isPolled>
      {(data, freshness) => (
        <>
          <PageHeader
            back={{ href: "/bindings", label: t("title") }}
            title={t("check.title")}
            facts={t("check.facts")}
            freshness={freshness}
          >
            {data.check?.endedAt === null ? (
              <OperationButton operation={bindingChecks.stop} input={{}} done={t("check.stopped")}>
                {t("check.stop")}
              </OperationButton>
            ) : (
              <OperationButton operation={bindingChecks.start} input={{}} variant="primary">
                {t("check.start")}
              </OperationButton>
            )}
          </PageHeader>
          <CheckPanel check={data.check} />
        </>
      )}
    </QueryPage>
  );
}

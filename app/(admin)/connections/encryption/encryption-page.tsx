"use client";

import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { encryption } from "#lib/contract/encryption.ts";
import { KeysInUse } from "./keys-in-use.tsx";
import { Outcome } from "./outcome.tsx";

/** Which keys encrypt what the portal keeps, and whether an old one can go. */
export function EncryptionPage() {
  const t = useTranslations("encryption");
  const query = useApiQuery(
    encryption.status,
    {},
    { refetchInterval: (data) => (data?.isRunning ? 2_000 : false) },
  );
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")} isPolled>
      {(data, freshness) => (
        <>
          <PageHeader
            back={{ href: "/connections", label: t("back") }}
            title={t("title")}
            facts={t("facts")}
            freshness={freshness}
          >
            <OperationButton operation={encryption.rotate} input={{}} done={t("begun")}>
              {t("rotate")}
            </OperationButton>
          </PageHeader>
          <div className="flex flex-col gap-4 px-4 pb-8 md:px-8">
            <Outcome status={data} />
            <KeysInUse status={data} />
          </div>
        </>
      )}
    </QueryPage>
  );
}

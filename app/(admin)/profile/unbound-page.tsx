"use client";

import { Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { PreferencesPanel } from "#components/account/preferences-panel.tsx";
import { useRole } from "#components/operation/role.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { can } from "#lib/permissions.ts";

/** For whom nothing is tied to a meeting account: why there is nothing to see, and what the portal keeps all the same. */
export function UnboundPage() {
  const t = useTranslations("profile");
  const canBind = can(useRole(), "portalUsers.write");
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
        <div className="panel flex">
          <Notice
            icon={Unlink}
            title={t("unbound")}
            text={t(canBind ? "unboundAdministrator" : "unboundText")}
          />
        </div>
        <PreferencesPanel />
      </div>
    </>
  );
}

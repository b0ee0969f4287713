"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRole } from "#components/operation/role.tsx";
import { PicturePanel } from "#components/people/picture-panel.tsx";
import { useDepartmentPath } from "#components/people/use-department-path.ts";
import { QueryPage } from "#components/shell/query-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { users } from "#lib/contract/users.ts";
import { can } from "#lib/permissions.ts";
import { ResetPassword } from "../reset-password.tsx";
import { UserMenu } from "../user-menu.tsx";
import { AuditPanel } from "./audit-panel.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { MeetingsPanel } from "./meetings-panel.tsx";
import { RoomsPanel } from "./rooms-panel.tsx";
import { TerminalsPanel } from "./terminals-panel.tsx";

/** One user: what is known, what he has, what comes next, and what was done about him here. */
export function UserPage({ account }: { account: string }) {
  const t = useTranslations("users");
  const router = useRouter();
  const role = useRole();
  const pathOf = useDepartmentPath();
  const query = useApiQuery(users.get, { account });
  const mayWrite = can(role, "users.write");
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(user, freshness) => (
        <>
          <PageHeader
            back={{ href: "/users", label: t("title") }}
            title={user.name}
            facts={[user.title, pathOf(user.department).join(" / ")].filter(Boolean).join(" · ")}
            freshness={freshness}
          >
            {mayWrite && (
              <ButtonLink href={`/users/${encodeURIComponent(account)}/change`} size="sm" variant="outline">
                {t("change")}
              </ButtonLink>
            )}
            <ResetPassword user={user} />
            <UserMenu user={user} onRemoved={() => router.push("/users")} />
          </PageHeader>
          <div className="grid items-start gap-4 px-4 pb-8 md:px-8 xl:grid-cols-[minmax(0,1fr)_404px]">
            <div className="flex min-w-0 flex-col gap-4">
              <FactsPanel user={user} />
              <MeetingsPanel user={user} />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <RoomsPanel user={user} />
              <TerminalsPanel user={user} />
              {mayWrite && <PicturePanel address={`/api/users/picture?userId=${user.id}`} />}
              <AuditPanel user={user} />
            </div>
          </div>
        </>
      )}
    </QueryPage>
  );
}

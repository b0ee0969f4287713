"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { QueryPage } from "#components/shell/query-page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import type { UserDetail } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";
import { ChangeForm } from "./change-form.tsx";

/** A user's form. It keeps to the user as first read: what changes meanwhile is found out when it is sent. */
export function ChangePage({ account }: { account: string }) {
  const t = useTranslations("users");
  const query = useApiQuery(users.get, { account });
  const back = `/users/${encodeURIComponent(account)}`;
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")}>
      {(user) => (
        <>
          <PageHeader back={{ href: back, label: user.name }} title={t("change")} facts={account} />
          <AsFirstRead user={user} back={back} />
        </>
      )}
    </QueryPage>
  );
}

function AsFirstRead({ user, back }: { user: UserDetail; back: string }) {
  const [first] = useState(user);
  return <ChangeForm user={first} back={back} />;
}

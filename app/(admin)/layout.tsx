import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RoleProvider } from "#components/operation/role.tsx";
import { AppShell } from "#components/shell/app-shell.tsx";
import { enterpriseMeta } from "#lib/api/client.ts";
import { readerCookies } from "#lib/i18n/reader.ts";
import { requireSession } from "#lib/server/session.ts";
import { AccountMenu } from "./account-menu.tsx";
import { ActingBanner } from "./acting-banner.tsx";
import { navFor } from "./nav.ts";

/** The shell around the pages of somebody signed in. A courtesy, not a guard: each page and operation checks itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const [session, jar, t] = await Promise.all([requireSession(), cookies(), getTranslations("shell")]);
  const items = navFor(session.role).map(({ name, href, icon: Icon }) => ({
    href,
    label: t(`nav.${name}`),
    icon: <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />,
  }));
  const person = {
    name: session.user.name,
    belongsTo: session.acting ? t("provider") : (session.enterprise?.name ?? t("provider")),
  };
  return (
    <RoleProvider role={session.role}>
      <meta name={enterpriseMeta} content={session.enterprise?.id ?? ""} />
      <AppShell
        items={items}
        startsFolded={jar.get(readerCookies.sidebar)?.value === "folded"}
        account={{
          row: <AccountMenu {...person} trigger="row" />,
          avatar: <AccountMenu {...person} trigger="avatar" />,
        }}
        banner={session.acting && <ActingBanner enterprise={session.acting.name} />}
      >
        {children}
      </AppShell>
    </RoleProvider>
  );
}

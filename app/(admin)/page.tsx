import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientPanel } from "#components/client/client-panel.tsx";
import { NearLink } from "#components/ui/near-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { connections } from "#lib/contract/connections.ts";
import { meetings } from "#lib/contract/meetings.ts";
import { getFormat } from "#lib/i18n/get-format.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { can } from "#lib/permissions.ts";
import { prefetch } from "#lib/server/prefetch.ts";
import { requireSession } from "#lib/server/session.ts";
import { ConnectionAlerts } from "./connection-alerts.tsx";
import { navFor } from "./nav.ts";
import { NextMeetings } from "./next-meetings.tsx";
import { nextMeetings } from "./next-meetings-input.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("home");
  return { title: t("title") };
}

/** Where somebody arrives: who they are here, the day in their zone, and what their role can do. */
export default async function HomePage() {
  const [session, t, format] = await Promise.all([requireSession(), getTranslations("home"), getFormat()]);
  const now = new Date();
  const ways = navFor(session.role).flatMap(({ name, href, icon }) =>
    name === "home" ? [] : [{ name, href, icon }],
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={t("facts", { day: format.fullDay(now), zone: format.zone(now) })}
      />
      <div className="flex flex-col gap-4 px-4 pb-8 md:px-8">
        {can(session.role, "connections.read") && (
          <PageMessages namespaces={["home"]}>
            <HydrationBoundary state={await prefetch(connections.alerts, {}, session)}>
              <ConnectionAlerts />
            </HydrationBoundary>
          </PageMessages>
        )}
        {can(session.role, "meetings.read") && (
          <PageMessages namespaces={["home", "meeting-line"]}>
            <HydrationBoundary state={await prefetch(meetings.search, nextMeetings, session)}>
              <NextMeetings />
            </HydrationBoundary>
          </PageMessages>
        )}
        {session.thirdPartyId !== null && can(session.role, "client.launch") && (
          <PageMessages namespaces={["client"]}>
            <ClientPanel isBound />
          </PageMessages>
        )}
        <Panel
          title={t("greeting", { name: session.user.name })}
          aside={<span className="text-muted">{session.enterprise?.name}</span>}
        >
          {ways.length === 0 && <p className="px-4 py-3 text-muted">{t("nothing")}</p>}
          <ul>
            {ways.map(({ name, href, icon: Icon }) => (
              <li key={name} className="border-t border-separator first:border-t-0">
                <NearLink
                  href={href}
                  className="flex items-center gap-3 px-4 py-3 outline-none last:rounded-b-2xl hover:bg-surface-secondary focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset"
                >
                  <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-muted" />
                  <span>
                    <span className="block font-medium">{t(`ways.${name}.title`)}</span>
                    <span className="block text-muted">{t(`ways.${name}.text`)}</span>
                  </span>
                </NearLink>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}

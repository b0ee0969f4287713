"use client";

import { MonitorSpeaker } from "lucide-react";
import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel.tsx";
import type { MeetingDetail } from "../booking-values.ts";

/** Who is invited. Who came by a link without an invitation is not told by the upstream. */
export function PeoplePanel({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meetings");
  const { attendees, attendeeCount } = meeting;
  return (
    <Panel title={t("invitedCount", { count: attendeeCount })}>
      {attendees.length === 0 ? (
        <p className="px-4 py-3 text-sm text-muted">{t("nobodyInvited")}</p>
      ) : (
        <ul aria-label={t("invited")} className="px-4 py-1 text-sm">
          {attendees.map(({ key, name, role, kind, department, email, number }) => (
            <li key={key} className="flex items-center gap-3 border-t border-separator py-2 first:border-t-0">
              <span className="min-w-0 truncate">{name}</span>
              {kind === "terminal" && (
                <MonitorSpeaker
                  size={14}
                  className="shrink-0 text-muted"
                  role="img"
                  aria-label={t("terminal")}
                />
              )}
              {role === "host" && (
                <span className="shrink-0 rounded-lg bg-default px-1.5 text-xs leading-5">{t("host")}</span>
              )}
              <span className="ms-auto min-w-0 truncate text-muted">{department ?? email ?? number}</span>
            </li>
          ))}
        </ul>
      )}
      {attendeeCount > attendees.length && (
        <p className="border-t border-separator px-4 py-2 text-xs text-muted">
          {t("firstOfMany", { shown: attendees.length })}
        </p>
      )}
    </Panel>
  );
}

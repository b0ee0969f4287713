"use client";

import { useTranslations } from "next-intl";
import { SessionLine } from "#components/account/session-line.tsx";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { Panel } from "#components/ui/panel.tsx";
import type { PortalUserDetails } from "#lib/contract/portal-user.ts";
import { portalUsers } from "#lib/contract/portal-users.ts";

export function SessionsPanel({ person: { id, name, sessions } }: { person: PortalUserDetails }) {
  const t = useTranslations("portal-users");
  return (
    <Panel title={t("sessions")} aside={sessions.length > 0 && <EndAll id={id} name={name} />}>
      {sessions.length === 0 && <p className="px-4 py-3 text-sm text-muted">{t("noSessions")}</p>}
      <ul aria-label={t("sessions")}>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
    </Panel>
  );
}

function EndAll({ id, name }: { id: string; name: string }) {
  const t = useTranslations("portal-users");
  return (
    <OperationButton
      operation={portalUsers.endSessions}
      input={{ id }}
      confirm={{
        title: t("endTitle", { name }),
        body: t("endText"),
        keep: t("endKeep"),
        act: t("endAct"),
      }}
      done={t("ended", { name })}
    >
      {t("end")}
    </OperationButton>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { SessionLine } from "#components/account/session-line.tsx";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { type Account, account } from "#lib/contract/account.ts";

/** Where somebody is signed in, with a way to end each session and all of them. */
export function SessionsPanel({ sessions }: Pick<Account, "sessions">) {
  const t = useTranslations("account");
  return (
    <Panel title={t("sessions")} aside={<SignOutEverywhere />}>
      <ul aria-label={t("sessions")}>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} isCurrent={session.isCurrent}>
            {!session.isCurrent && (
              <OperationButton operation={account.endSession} input={{ id: session.id }} done={t("ended")}>
                {t("end")}
              </OperationButton>
            )}
          </SessionLine>
        ))}
      </ul>
    </Panel>
  );
}

function SignOutEverywhere() {
  const t = useTranslations("account");
  return (
    <OperationButton
      operation={account.endSessions}
      input={{}}
      confirm={{
        title: t("endAllTitle"),
        body: t("endAllText"),
        keep: t("endAllKeep"),
        act: t("endAllAct"),
      }}
      onDone={() => window.location.assign("/sign-in")}
    >
      {t("endAll")}
    </OperationButton>
  );
}

import { useTranslations } from "next-intl";
import { Fact } from "#components/ui/fact.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Time } from "#components/ui/time.tsx";
import type { PortalUserDetails } from "#lib/contract/portal-user.ts";
import { State } from "../state.tsx";
import { LockFact } from "./lock-fact.tsx";

export function FactsPanel({ person }: { person: PortalUserDetails }) {
  const t = useTranslations("portal-users");
  const { state, email, role, enterprise, thirdPartyId, createdAt } = person;
  return (
    <Panel title={t("portalUser")}>
      <dl className="px-4 py-1 text-sm">
        <Fact label={t("state")}>
          <State is={state} />
        </Fact>
        {person.lockedUntil && <LockFact id={person.id} until={person.lockedUntil} />}
        <Fact label={t("email")}>{email ?? t("none")}</Fact>
        <Fact label={t("role")}>{t(`roles.${role}`)}</Fact>
        {enterprise && <Fact label={t("enterprise")}>{enterprise.name}</Fact>}
        {enterprise && (
          <Fact label={t("thirdPartyId")}>
            {thirdPartyId ? <span className="font-mono text-xs">{thirdPartyId}</span> : t("none")}
          </Fact>
        )}
        <Fact label={t("password")}>
          <Password of={person} />
        </Fact>
        <Fact label={t("added")}>
          <Time at={createdAt} show="fullDay" />
        </Fact>
      </dl>
    </Panel>
  );
}

function Password({ of }: { of: PortalUserDetails }) {
  const t = useTranslations("portal-users");
  if (of.mustChangePassword) return t("mustChange");
  if (!of.hasPassword) return t(of.state === "invited" ? "notYet" : "elsewhere");
  if (!of.passwordChangedAt) return t("set");
  return (
    <>
      {t("changedAt")} <Time at={of.passwordChangedAt} show="dayAndTime" />
    </>
  );
}

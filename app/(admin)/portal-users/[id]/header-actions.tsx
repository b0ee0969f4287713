"use client";

import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import type { MadeLink, PortalUserDetails } from "#lib/contract/portal-user.ts";
import { portalUsers } from "#lib/contract/portal-users.ts";

type Props = { person: PortalUserDetails; onLink: (link: MadeLink) => void };

export function HeaderActions({ person, onLink }: Props) {
  const t = useTranslations("portal-users");
  const { id, name, state, hasPassword, mustChangePassword, isSelf } = person;
  if (state === "disabled") {
    return (
      <OperationButton operation={portalUsers.enable} input={{ id }} done={t("enabledNow", { name })}>
        {t("enable")}
      </OperationButton>
    );
  }
  const isInvited = state === "invited";
  return (
    <>
      {!isSelf && <Disable id={id} name={name} />}
      {hasPassword && !mustChangePassword && !isSelf && <RequireChange id={id} name={name} />}
      {(hasPassword || isInvited) && (
        <OperationButton operation={portalUsers.makeLink} input={{ id }} onDone={onLink}>
          {t(isInvited ? "inviteAgain" : "passwordLink")}
        </OperationButton>
      )}
    </>
  );
}

type Who = { id: string; name: string };

function Disable({ id, name }: Who) {
  const t = useTranslations("portal-users");
  return (
    <OperationButton
      operation={portalUsers.disable}
      input={{ id }}
      confirm={{
        title: t("disableTitle", { name }),
        body: t("disableText"),
        keep: t("disableKeep"),
        act: t("disableAct"),
      }}
      done={t("disabledNow", { name })}
    >
      {t("disable")}
    </OperationButton>
  );
}

function RequireChange({ id, name }: Who) {
  const t = useTranslations("portal-users");
  return (
    <OperationButton
      operation={portalUsers.requireChange}
      input={{ id }}
      confirm={{
        title: t("requireTitle", { name }),
        body: t("requireText"),
        keep: t("requireKeep"),
        act: t("requireAct"),
      }}
      done={t("required", { name })}
    >
      {t("require")}
    </OperationButton>
  );
}

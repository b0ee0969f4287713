"use client";

import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { Fact } from "#components/ui/fact.tsx";
import { portalUsers } from "#lib/contract/portal-users.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

/** Until when signing in is closed after wrong tries, and the way to open it. */
export function LockFact({ id, until }: { id: string; until: string }) {
  const t = useTranslations("portal-users");
  const format = useFormat();
  return (
    <Fact label={t("signIn")}>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-warning-soft-foreground">
          {t("lockedUntil", { time: format.time(until), zone: format.zone(until) })}
        </span>
        <OperationButton operation={portalUsers.unlock} input={{ id }} done={t("unlocked")}>
          {t("unlock")}
        </OperationButton>
      </span>
    </Fact>
  );
}

"use client";

import { Alert } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useRole } from "#components/operation/role.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Status } from "#components/ui/status.tsx";
import type { Connection, HeldKey } from "#lib/contract/connections.ts";
import { endsSoon } from "#lib/contract/ends-soon.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { can } from "#lib/permissions.ts";
import { KeyEnd } from "../key-end.tsx";
import type { Trial } from "./test-button.tsx";

type Props = {
  connection: Connection;
  /** What the last test on this page found. */
  trial: Trial | null;
};

/** The keys that are held: since when, until when, and what they are for. Never the keys themselves. */
export function KeysPanel({ connection: { keys }, trial }: Props) {
  const t = useTranslations("connections");
  const role = useRole();
  const now = useClock(60_000);
  const format = useFormat();
  const dying = keys.find(({ endsAt }) => endsAt !== null && endsSoon(endsAt, now))?.endsAt;
  return (
    <Panel
      title={t("keys")}
      aside={
        can(role, "appIds.read") && (
          <ButtonLink href="/connections/app-ids" size="sm" variant="ghost">
            {t("appIds")}
          </ButtonLink>
        )
      }
    >
      {dying && (
        <div className="p-4 pb-0">
          <Alert status="warning">
            <Alert.Indicator />
            <Alert.Content>
              <Alert.Title>{t("endsSoon", { distance: format.distance(dying, now) })}</Alert.Title>
              <Alert.Description>{t("endsSoonText")}</Alert.Description>
            </Alert.Content>
          </Alert>
        </div>
      )}
      {keys.length === 0 && <p className="px-4 py-3 text-sm text-danger-soft-foreground">{t("noKeys")}</p>}
      <ul aria-label={t("keys")} className="px-4 py-1 text-sm">
        {keys.map((key, index) => (
          <Key
            key={key.id}
            held={key}
            isNewest={index === 0}
            isRefused={trial?.keys.some(({ id, isAccepted }) => id === key.id && !isAccepted) ?? false}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Key({ held, isNewest, isRefused }: { held: HeldKey; isNewest: boolean; isRefused: boolean }) {
  const t = useTranslations("connections");
  const format = useFormat();
  const now = useClock(60_000);
  const { addedAt, endsAt } = held;
  // The clock moves in steps and may be behind a key that has just come.
  const distance = format.distance(addedAt, Math.max(now, Date.parse(addedAt)));
  return (
    <li className="border-t border-separator py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="font-medium">{t(isNewest ? "signs" : "older")}</span>
        {isRefused && <Status shape="failed">{t("refused")}</Status>}
      </p>
      <p className="text-muted">
        <time dateTime={addedAt}>{t("added", { day: format.day(addedAt, now), distance })}</time>
      </p>
      {endsAt && (
        <p>
          {t("diesOn")} <KeyEnd at={endsAt} />
        </p>
      )}
    </li>
  );
}

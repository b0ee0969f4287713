"use client";

import { Alert } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { connections } from "#lib/contract/connections.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

type ConnectionAlert = OutputOf<typeof connections.alerts>[number];

/** A provider of many enterprises has other things to see on Home as well. */
const mostShown = 5;

/** Warns of keys that die within a week and of apps that the upstream refuses. Nothing where all is well. */
export function ConnectionAlerts() {
  const { data = [] } = useApiQuery(connections.alerts, {}, { refetchInterval: () => 60_000 });
  const t = useTranslations("home");
  const more = data.length - mostShown;
  return (
    <>
      {data.slice(0, mostShown).map((alert) => (
        <One key={alert.id} alert={alert} />
      ))}
      {more > 0 && (
        <p className="text-sm">
          <TextLink href="/connections">{t("moreAlerts", { count: more })}</TextLink>
        </p>
      )}
    </>
  );
}

function One({ alert: { id, name, keyEndsAt, failure } }: { alert: ConnectionAlert }) {
  const t = useTranslations("home");
  const textOf = useErrorText();
  const format = useFormat();
  const now = useClock(60_000);
  return (
    <Alert status={failure ? "danger" : "warning"} role="status">
      <Alert.Indicator />
      <Alert.Content>
        <Alert.Title>
          {failure
            ? t("appRefused", { name })
            : t("keyEnds", { name, distance: keyEndsAt ? format.distance(keyEndsAt, now) : "" })}
        </Alert.Title>
        <Alert.Description>
          {failure && `${textOf({ code: "upstream_rejected", reason: failure.reason })} `}
          {!failure && `${t("keyEndsText")} `}
          <TextLink href={`/connections/${id}`} className="whitespace-nowrap">
            {t("openConnection")}
          </TextLink>
        </Alert.Description>
      </Alert.Content>
    </Alert>
  );
}

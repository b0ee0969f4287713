"use client";

import { Alert } from "@heroui/react";
import { useTranslations } from "next-intl";
import type { EncryptionStatus } from "#lib/contract/encryption.ts";

/** What the counted rows mean: whether keys besides the newest are still needed. */
export function Outcome({ status: { keys, isRunning } }: { status: EncryptionStatus }) {
  const t = useTranslations("encryption");
  const [newest] = keys;
  const rowsOf = (use: (typeof keys)[number]["use"]) =>
    keys.filter((key) => key.use === use).reduce((sum, { rows }) => sum + rows, 0);
  const [older, lost] = [rowsOf("reads"), rowsOf("missing")];
  const look = lost > 0 ? "danger" : older > 0 ? "warning" : "default";
  return (
    <Alert status={look} role="status">
      <Alert.Indicator />
      <Alert.Content>
        <Alert.Title>
          {lost > 0
            ? t("lost", { count: lost })
            : older > 0
              ? t("older", { count: older })
              : t("whole", { key: newest?.id ?? "" })}
        </Alert.Title>
        <Alert.Description>
          {lost > 0 ? t("lostText") : older > 0 ? t(isRunning ? "runningText" : "olderText") : t("wholeText")}
        </Alert.Description>
      </Alert.Content>
    </Alert>
  );
}

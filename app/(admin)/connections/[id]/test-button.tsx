"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { connections } from "#lib/contract/connections.ts";
import type { OutputOf } from "#lib/contract/operation.ts";

/** What signing in with each key found. */
export type Trial = OutputOf<typeof connections.test>;

type Props = { id: string; onTested: (trial: Trial) => void };

/** Signs in with the keys that are held and says who the app became. */
export function TestButton({ id, onTested }: Props) {
  const t = useTranslations("connections");
  const tell = (trial: Trial) => {
    onTested(trial);
    const { kind, enterprise } = trial.became;
    const title = t(`testedAs.${kind}`, {
      enterprise: enterprise?.name ?? "",
      id: enterprise?.upstreamId ?? "",
    });
    if (trial.keys.every(({ isAccepted }) => isAccepted)) toast.success(title);
    else toast.warning(title, { description: t("testedPartly") });
  };
  return (
    <OperationButton operation={connections.test} input={{ id }} onDone={tell}>
      {t("test")}
    </OperationButton>
  );
}

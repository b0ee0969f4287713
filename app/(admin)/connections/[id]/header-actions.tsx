"use client";

import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { type Connection, connections } from "#lib/contract/connections.ts";
import { NewKeyDialog } from "./new-key-dialog.tsx";
import { TestButton, type Trial } from "./test-button.tsx";

type Props = { connection: Connection; onTested: (trial: Trial) => void };

export function HeaderActions({ connection, onTested }: Props) {
  return (
    <>
      <Switch connection={connection} />
      <TestButton id={connection.id} onTested={onTested} />
      <NewKeyDialog connection={connection} />
    </>
  );
}

/** Takes an app out of use, or back into it. */
function Switch({ connection: { id, name, state } }: Pick<Props, "connection">) {
  const t = useTranslations("connections");
  if (state === "disabled") {
    return (
      <OperationButton operation={connections.enable} input={{ id }} done={t("enabledNow", { name })}>
        {t("enable")}
      </OperationButton>
    );
  }
  return (
    <OperationButton
      operation={connections.disable}
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

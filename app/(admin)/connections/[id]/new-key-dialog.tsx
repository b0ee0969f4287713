"use client";

import { Button, toast } from "@heroui/react";
import { today } from "@internationalized/date";
import { KeyRound } from "lucide-react";
import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { DateInput } from "#components/operation/date-input.tsx";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { type Connection, connections } from "#lib/contract/connections.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

/** Asks for the key that a reset gave, and for the day from which the old one's month counts. */
export function NewKeyDialog({ connection: { id, name } }: { connection: Connection }) {
  const t = useTranslations("connections");
  const format = useFormat();
  const now = useClock(60_000);
  const zone = useTimeZone() ?? "UTC";
  const [isOpen, setOpen] = useState(false);
  const tell = (endsAt: string | null) =>
    toast.success(t("keySaved"), {
      description: endsAt ? t("oldKeyDies", { day: format.day(endsAt, now, "UTC") }) : t("oldKeyDead"),
    });

  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        <KeyRound />
        {t("newKey")}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("newKeyTitle", { name })}
        text={t("newKeyText")}
        keep={t("keep")}
        act={t("save")}
        operation={connections.addKey}
        schema={connections.addKey.input}
        defaultValues={{ id, appKey: "", resetOn: today(zone).toString() }}
        forgets={["appKey"]}
        onDone={({ previousEndsAt }) => tell(previousEndsAt)}
      >
        <PasswordInput name="appKey" label={t("appKey")} autoComplete="off" isRequired />
        <DateInput name="resetOn" label={t("resetOn")} />
      </FormDialog>
    </>
  );
}

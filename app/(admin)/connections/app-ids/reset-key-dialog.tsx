"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { type AppId, appIds } from "#lib/contract/app-ids.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { KeyUseInput } from "./key-use-input.tsx";
import { type ShownKey, ShownKeyDialog } from "./shown-key-dialog.tsx";

type Props = { appId: AppId; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Asks before a key is reset; where the portal uses the app id there is nothing to choose. */
export function ResetKeyDialog({ appId: { appId, name, connection }, isOpen, onOpenChange }: Props) {
  const t = useTranslations("app-ids");
  const format = useFormat();
  const now = useClock(60_000);
  const [shown, setShown] = useState<ShownKey | null>(null);
  const tell = ({ appKey, previousEndsAt }: OutputOf<typeof appIds.resetKey>) => {
    if (appKey) return setShown({ appId, appKey });
    const description = previousEndsAt && t("oldKeyDies", { day: format.day(previousEndsAt, now, "UTC") });
    toast.success(t("keyKept"), { description });
  };
  return (
    <>
      <FormDialog
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        operation={appIds.resetKey}
        schema={appIds.resetKey.input}
        defaultValues={{ appId, keyUse: connection ? "connect" : "show" }}
        title={t("resetTitle", { name })}
        text={t(connection ? "resetTextConnected" : "resetText")}
        keep={t("resetKeep")}
        act={t("resetAct")}
        onDone={tell}
      >
        {connection ? null : <KeyUseInput />}
      </FormDialog>
      <ShownKeyDialog shown={shown} onClose={() => setShown(null)} />
    </>
  );
}

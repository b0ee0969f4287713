"use client";

import { useTranslations } from "next-intl";
import { TextAreaInput } from "#components/operation/text-area-input.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { diagnose } from "#lib/contract/signature-diagnosis.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { Findings } from "./findings.tsx";
import { hmac } from "./hmac.ts";
import { useLater } from "./use-later.ts";
import { useTyped } from "./use-typed.ts";

/** Takes a signature that was made elsewhere, and says whether these values and this key make it, or what else does. */
export function CheckPanel() {
  const t = useTranslations("workbench");
  const { form, values, key, signature, text } = useTyped();
  const now = useClock(10_000);
  const isReady = key !== "" && signature.trim() !== "";
  const about = [form, text, key, signature, now].join("\n");
  const diagnosis = useLater(about, () =>
    isReady ? diagnose({ form, values, key, signature }, hmac, now) : undefined,
  );
  return (
    <Panel title={t("check")}>
      <div className="flex flex-col gap-3 p-4">
        <TextAreaInput name="signature" label={t("pasted")} description={t("pastedHint")} rows={2} />
        <div role="status">
          {!isReady && <p className="text-sm text-muted">{t(key === "" ? "noKey" : "nothingPasted")}</p>}
          {isReady && diagnosis && <Findings diagnosis={diagnosis} />}
        </div>
      </div>
    </Panel>
  );
}

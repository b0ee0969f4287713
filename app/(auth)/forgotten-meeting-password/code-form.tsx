"use client";

import { useTranslations } from "next-intl";
import { CodeTimer } from "#components/account/code-timer.tsx";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { passwordRecovery } from "#lib/contract/password-recovery.ts";
import type { Handed } from "./recovery-card.tsx";

type Props = Handed & { onDone: (handed: Handed) => void };

/** The code, which may have been sent to nobody: that is not told. */
export function CodeForm({ attempt, until, onDone }: Props) {
  const t = useTranslations("password-recovery");
  return (
    <OperationForm
      id="recovery-code"
      operation={passwordRecovery.checkCode}
      schema={passwordRecovery.checkCode.input}
      defaultValues={{ attempt, code: "" }}
      forgets={["code"]}
      onDone={(next) => onDone({ attempt: next.attempt, until: Date.now() + next.seconds * 1_000 })}
      className="flex flex-col gap-4"
    >
      <p role="status" className="text-sm text-pretty text-muted">
        {t("sent")}
      </p>
      <TextInput name="code" label={t("code")} isRequired maxLength={32} autoComplete="one-time-code" />
      <CodeTimer until={until} />
      <SubmitButton fullWidth>{t("check")}</SubmitButton>
    </OperationForm>
  );
}

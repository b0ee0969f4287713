"use client";

import { useTranslations } from "next-intl";
import { CodeTimer } from "#components/account/code-timer.tsx";
import { NewMeetingPasswordInput } from "#components/account/new-meeting-password-input.tsx";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { passwordRecovery } from "#lib/contract/password-recovery.ts";
import type { Handed } from "./recovery-card.tsx";

type Props = Handed & { user: string; onDone: () => void };

/** The password from now on, for somebody who has shown the code. */
export function PasswordForm({ attempt, until, user, onDone }: Props) {
  const t = useTranslations("password-recovery");
  return (
    <OperationForm
      id="recovery-password"
      operation={passwordRecovery.set}
      schema={passwordRecovery.set.input}
      defaultValues={{ attempt, newPassword: "" }}
      onDone={onDone}
      className="flex flex-col gap-4"
    >
      <p className="text-sm break-words text-muted">{t("choose", { user })}</p>
      {/* For password managers, which keep the pair. */}
      <input type="text" autoComplete="username" value={user} readOnly hidden />
      <NewMeetingPasswordInput account={user} />
      <CodeTimer until={until} />
      <SubmitButton fullWidth>{t("set")}</SubmitButton>
    </OperationForm>
  );
}

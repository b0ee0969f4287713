"use client";

import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { passwordRecovery, type RecoveryPuzzle, recoveryWays } from "#lib/contract/password-recovery.ts";
import { HostInput, type MeetingHost } from "../host-input.tsx";

type Props = { hosts: readonly MeetingHost[]; onDone: (puzzle: RecoveryPuzzle) => void };

/** Whose password is forgotten, and by which way a code can reach that person. */
export function BeginForm({ hosts, onDone }: Props) {
  const t = useTranslations("password-recovery");
  return (
    <OperationForm
      id="recovery-begin"
      operation={passwordRecovery.begin}
      schema={passwordRecovery.begin.input}
      defaultValues={{ host: hosts[0]?.host ?? "", user: "", way: "email" }}
      onDone={onDone}
      className="flex flex-col gap-4"
    >
      <HostInput hosts={hosts} />
      <TextInput
        name="user"
        label={t("user")}
        description={t("userHint")}
        isRequired
        maxLength={255}
        autoComplete="username"
      />
      <ChoiceInput
        name="way"
        label={t("way")}
        choices={recoveryWays.map((id) => ({ id, text: t(`ways.${id}`) }))}
      />
      <SubmitButton fullWidth>{t("begin")}</SubmitButton>
    </OperationForm>
  );
}

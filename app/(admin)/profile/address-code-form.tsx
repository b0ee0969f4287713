"use client";

import { useTranslations } from "next-intl";
import { CodeTimer } from "#components/account/code-timer.tsx";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { contactCodeSeconds, contactCodeTries, profile } from "#lib/contract/profile.ts";

type Props = {
  id: string;
  contact: string;
  /** When the code was sent, in epoch milliseconds. */
  at: number;
  onResent: () => void;
  onDone: () => void;
};

/** The code that was sent, how long it is good, and another one once it is not. */
export function AddressCodeForm({ id, contact, at, onResent, onDone }: Props) {
  const t = useTranslations("profile");
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-sm break-words text-muted">
        {t("codeSent", { contact, tries: contactCodeTries })}
      </p>
      <OperationForm
        id={id}
        operation={profile.changeContact}
        schema={profile.changeContact.input}
        defaultValues={{ contact, code: "" }}
        forgets={["code"]}
        onDone={onDone}
      >
        <TextInput name="code" label={t("code")} isRequired maxLength={32} autoComplete="one-time-code" />
      </OperationForm>
      <CodeTimer until={at + contactCodeSeconds * 1_000}>
        <OperationButton operation={profile.askCode} input={{ contact }} onDone={onResent}>
          {t("sendAnother")}
        </OperationButton>
      </CodeTimer>
    </div>
  );
}

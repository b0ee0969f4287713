"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { passwords } from "#lib/contract/passwords.ts";

/** Says the same after sending, whoever has that address. */
export function AskForm() {
  const t = useTranslations("passwords.forgotten");
  const [isSent, setSent] = useState(false);
  if (isSent) {
    return (
      <p role="status" className="panel p-6 text-pretty">
        {t("sent")}
      </p>
    );
  }
  return (
    <OperationForm
      id="forgotten-password"
      operation={passwords.ask}
      schema={passwords.ask.input}
      defaultValues={{ email: "" }}
      onDone={() => setSent(true)}
      className="panel flex flex-col gap-4 p-6"
    >
      <TextInput name="email" type="email" label={t("email")} autoComplete="username" isRequired />
      <SubmitButton fullWidth>{t("send")}</SubmitButton>
    </OperationForm>
  );
}

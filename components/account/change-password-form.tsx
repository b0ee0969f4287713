"use client";

import { useTranslations } from "next-intl";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { account } from "#lib/contract/account.ts";
import { NewPasswordInput } from "./new-password-input.tsx";
import { SubmitButton } from "./submit-button.tsx";

type Props = {
  owner: { name: string; email: string };
  onDone: () => void;
  className?: string;
  isWide?: boolean;
};

/** The present password and the one to be. */
export function ChangePasswordForm({ owner, onDone, className = "", isWide = false }: Props) {
  const t = useTranslations("passwords");
  return (
    <OperationForm
      id="change-password"
      operation={account.changePassword}
      schema={account.changePassword.input}
      defaultValues={{ current: "", password: "" }}
      onDone={onDone}
      className={`flex flex-col gap-4 ${className}`}
    >
      <PasswordInput name="current" label={t("current")} autoComplete="current-password" isRequired />
      <NewPasswordInput label={t("new")} owner={owner} />
      <SubmitButton fullWidth={isWide} className={isWide ? "" : "self-start"}>
        {t("change")}
      </SubmitButton>
    </OperationForm>
  );
}

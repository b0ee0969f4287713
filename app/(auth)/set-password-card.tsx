"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { NewPasswordInput } from "#components/account/new-password-input.tsx";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { passwords } from "#lib/contract/passwords.ts";

type Props = { token: string; owner: { name: string; email: string } };

/** The password of whom a link is for; afterwards the way to sign in with it. */
export function SetPasswordCard({ token, owner }: Props) {
  const t = useTranslations("passwords");
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <div role="status" className="panel flex flex-col gap-4 p-6">
        <p className="text-pretty">{t("link.done", { email: owner.email })}</p>
        <ButtonLink href="/sign-in">{t("link.signIn")}</ButtonLink>
      </div>
    );
  }
  return (
    <OperationForm
      id="set-password"
      operation={passwords.set}
      schema={passwords.set.input}
      defaultValues={{ token, password: "" }}
      onDone={() => setDone(true)}
      className="panel flex flex-col gap-4 p-6"
    >
      {/* For password managers, which keep the pair. */}
      <input type="email" autoComplete="username" value={owner.email} readOnly hidden />
      <NewPasswordInput label={t("password")} owner={owner} />
      <SubmitButton fullWidth>{t("link.set")}</SubmitButton>
    </OperationForm>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { NewPasswordInput } from "#components/account/new-password-input.tsx";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import { type SetUp, setup } from "#lib/contract/setup.ts";
import { ConnectionFields } from "./connection-fields.tsx";

/** A server that a connection may name. */
export type Host = { host: string; region: "mainland" | "international" | "other" };

type Props = { token: string; hosts: readonly Host[]; onDone: (answer: SetUp) => void };

/** Who administers, and through which app. A refusal keeps what was typed, but for the secrets. */
export function SetupForm({ token, hosts, onDone }: Props) {
  const t = useTranslations("setup");
  return (
    <>
      <h1 className="text-xl font-semibold">{t("heading")}</h1>
      <p className="mt-0.5 mb-5 max-w-[64ch] text-pretty text-muted">{t("purpose")}</p>
      <OperationForm
        id="setup"
        operation={setup.complete}
        schema={setup.complete.input}
        defaultValues={{
          ...{ token, name: "", email: "", password: "" },
          ...{ kind: "enterprise", enterpriseName: "", appId: "", appKey: "" },
          host: hosts[0]?.host ?? "",
        }}
        forgets={["password", "appKey"]}
        onDone={onDone}
        className="panel px-4 py-5 sm:px-6"
      >
        <FormSection title={t("administrator")} hint={t("administratorHint")}>
          <TextInput name="name" label={t("name")} maxLength={128} autoComplete="name" isRequired />
          <TextInput name="email" type="email" label={t("email")} autoComplete="username" isRequired />
          <PasswordOfAdministrator />
        </FormSection>
        <FormSection title={t("connection")} hint={t("connectionHint")}>
          <ConnectionFields hosts={hosts} />
        </FormSection>
        <div className="flex justify-end border-t border-separator pt-5">
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </OperationForm>
    </>
  );
}

function PasswordOfAdministrator() {
  const t = useTranslations("setup");
  const [name = "", email = ""] = useWatch({ name: ["name", "email"] });
  return <NewPasswordInput label={t("password")} owner={{ name, email }} />;
}

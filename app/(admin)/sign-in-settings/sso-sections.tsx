"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { SwitchInput } from "#components/operation/switch-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import { ssoNeeds } from "#lib/contract/sso.ts";
import { ssoKinds } from "#lib/contract/sso-wire.ts";

const answerFields = [
  "accountField",
  "accessField",
  "nameField",
  "emailField",
  "mobileField",
  "pictureField",
] as const;
const schemes = ["desktopScheme", "androidScheme", "iosScheme"] as const;
const side = "grid grid-cols-[repeat(auto-fit,minmax(210px,1fr))] gap-4";

/** The fields of single sign-on. Those that it cannot be on without are marked while it is. */
export function SsoSections({ hasSecret }: { hasSecret: boolean }) {
  const t = useTranslations("sso");
  const isEnabled = useWatch({ name: "isEnabled" }) === true;
  const field = (name: keyof typeof limits) => (
    <TextInput
      key={name}
      name={name}
      label={t(`fields.${name}`)}
      maxLength={limits[name]}
      isRequired={isEnabled && ssoNeeds.some((needed) => needed === name)}
      autoComplete="off"
    />
  );
  return (
    <>
      <FormSection title={t("signIn")}>
        <SwitchInput name="isEnabled" label={t("fields.isEnabled")} description={t("enabledHint")} />
        {field("domain")}
      </FormSection>
      <FormSection title={t("centre")} hint={t("centreHint")}>
        <ChoiceInput
          name="kind"
          label={t("fields.kind")}
          choices={ssoKinds.map((id) => ({ id, text: t(`kinds.${id}`) }))}
        />
        {field("authorizeUrl")}
        {field("exchangeUrl")}
        {field("profileUrl")}
        {field("clientId")}
        <div>
          <PasswordInput
            name="clientSecret"
            label={t("fields.clientSecret")}
            autoComplete="off"
            describedBy="sso-secret-hint"
          />
          <p id="sso-secret-hint" className="mt-1.5 text-xs text-pretty text-muted">
            {t(hasSecret ? "secretKept" : "secretNone")}
          </p>
        </div>
      </FormSection>
      <FormSection title={t("answers")} hint={t("answersHint")}>
        <div className={side}>{answerFields.map(field)}</div>
      </FormSection>
      <FormSection title={t("clients")} hint={t("clientsHint")}>
        <div className={side}>{schemes.map(field)}</div>
      </FormSection>
    </>
  );
}

/** How long the upstream lets each text be. */
const limits = {
  domain: 255,
  authorizeUrl: 255,
  exchangeUrl: 255,
  profileUrl: 255,
  clientId: 255,
  accountField: 255,
  accessField: 255,
  nameField: 255,
  emailField: 255,
  mobileField: 255,
  pictureField: 64,
  desktopScheme: 255,
  androidScheme: 255,
  iosScheme: 255,
} as const;

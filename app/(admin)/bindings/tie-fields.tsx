"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { bindingWays } from "#lib/contract/bindings.ts";

/** What a tie begins as in a form. */
export const noTie = { way: "app" as const, account: undefined, password: undefined };

/** Which account an id is tied to, in the form around it. */
export function TieFields() {
  const t = useTranslations("bindings");
  const way: unknown = useWatch({ name: "way" });
  return (
    <>
      <ChoiceInput
        name="way"
        label={t("way")}
        choices={bindingWays.map((id) => ({ id, text: t(`ways.${id}`) }))}
      />
      <p className="-mt-2 text-xs text-muted">
        {t(way === "password" ? "wayHints.password" : "wayHints.app")}
      </p>
      {way === "password" && (
        <>
          <TextInput name="account" label={t("account")} isRequired maxLength={255} autoComplete="off" />
          <PasswordInput name="password" label={t("password")} autoComplete="off" isRequired />
        </>
      )}
    </>
  );
}

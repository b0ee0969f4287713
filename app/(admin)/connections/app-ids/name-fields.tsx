"use client";

import { useTranslations } from "next-intl";
import { TextInput } from "#components/operation/text-input.tsx";

/** What an app id is called and what it is for, as the upstream keeps it. */
export function NameFields() {
  const t = useTranslations("app-ids");
  return (
    <>
      <TextInput name="name" label={t("name")} isRequired maxLength={64} autoComplete="off" />
      <TextInput name="description" label={t("description")} maxLength={128} autoComplete="off" />
    </>
  );
}

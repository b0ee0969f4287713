"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextAreaInput } from "#components/operation/text-area-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { type Profile, profile } from "#lib/contract/profile.ts";

/** What colleagues find in the directory. */
export function DataPanel({ profile: data }: { profile: Profile }) {
  const t = useTranslations("profile");
  const { name, englishName, title, signature, description } = data;
  return (
    <Panel title={t("data")}>
      <OperationForm
        id="own-data"
        operation={profile.change}
        schema={profile.change.input}
        defaultValues={{ name, englishName, title, signature, description }}
        onDone={() => toast.success(t("saved"))}
        className="flex max-w-[672px] flex-col gap-4 p-4"
      >
        <TextInput name="name" label={t("name")} isRequired maxLength={64} autoComplete="name" />
        <TextInput name="englishName" label={t("englishName")} maxLength={64} autoComplete="off" />
        <TextInput name="title" label={t("jobTitle")} maxLength={32} autoComplete="organization-title" />
        <TextAreaInput name="signature" label={t("signature")} description={t("signatureHint")} rows={3} />
        <TextInput name="description" label={t("description")} maxLength={128} autoComplete="off" />
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </OperationForm>
    </Panel>
  );
}

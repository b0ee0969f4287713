"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { FormFoot } from "#components/operation/form-foot.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { SwitchInput } from "#components/operation/switch-input.tsx";
import { TextAreaInput } from "#components/operation/text-area-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { FormPanel } from "#components/ui/form-panel.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import { apiKeyDays, apiKeys, mostUserIds } from "#lib/contract/api-keys.ts";
import { CreatedKey } from "./created-key.tsx";
import { type KeyFields, keyFields } from "./key-fields.ts";

const formId = "create-api-key";

const defaultValues: KeyFields = {
  name: "",
  rule: "list",
  userIds: "",
  userIdPrefix: "",
  mayAllocate: false,
  days: "90",
};

/** Makes a key, and shows it this once in the place of the form. */
export function CreateKey() {
  const t = useTranslations("api-keys");
  const [key, setKey] = useState<string | null>(null);
  if (key !== null) return <CreatedKey value={key} />;
  return (
    <OperationForm
      id={formId}
      operation={apiKeys.create}
      schema={keyFields}
      defaultValues={defaultValues}
      className="flex flex-1 flex-col"
      onDone={(created) => setKey(created.key)}
    >
      <Fields />
      <FormFoot
        form={formId}
        back="/integration/keys"
        sentence={t("createText")}
        act={
          <>
            <KeyRound />
            {t("create")}
          </>
        }
      />
    </OperationForm>
  );
}

function Fields() {
  const t = useTranslations("api-keys");
  const rule = useWatch<KeyFields, "rule">({ name: "rule" });
  return (
    <FormPanel>
      <FormSection title={t("key")}>
        <TextInput
          name="name"
          label={t("name")}
          description={t("nameHint")}
          isRequired
          maxLength={128}
          autoComplete="off"
        />
        <ChoiceInput
          name="days"
          label={t("validFor")}
          choices={apiKeyDays.map((count) => ({ id: String(count), text: t("days", { count }) }))}
        />
      </FormSection>
      <FormSection title={t("users")} hint={t("usersHint")}>
        <ChoiceInput
          name="rule"
          label={t("rule")}
          choices={(["list", "prefix"] as const).map((id) => ({ id, text: t(`rules.${id}`) }))}
        />
        {rule === "list" ? (
          <TextAreaInput
            name="userIds"
            label={t("userIds")}
            description={t("userIdsHint", { most: mostUserIds })}
            isRequired
          />
        ) : (
          <TextInput
            name="userIdPrefix"
            label={t("prefix")}
            description={t("prefixHint")}
            isRequired
            maxLength={64}
            autoComplete="off"
          />
        )}
        <SwitchInput name="mayAllocate" label={t("mayAllocate")} description={t("mayAllocateHint")} />
      </FormSection>
    </FormPanel>
  );
}

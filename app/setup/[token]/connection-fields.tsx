"use client";

import { Description, Label, Radio, RadioGroup } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { FieldProblem } from "#components/operation/field-problem.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import type { Host } from "./setup-form.tsx";

/** The app that the portal signs its calls with. */
export function ConnectionFields({ hosts }: { hosts: readonly Host[] }) {
  const t = useTranslations("setup");
  const { field } = useController({ name: "kind" });
  const choices = hosts.map(({ host, region }) => ({ id: host, text: t(`regions.${region}`, { host }) }));
  return (
    <>
      <KindInput />
      {field.value === "enterprise" && (
        <TextInput
          name="enterpriseName"
          label={t("enterpriseName")}
          description={t("enterpriseNameText")}
          maxLength={128}
          autoComplete="organization"
          isRequired
        />
      )}
      <ChoiceInput name="host" label={t("host")} choices={choices} />
      <TextInput name="appId" label={t("appId")} maxLength={64} autoComplete="off" isRequired />
      <PasswordInput name="appKey" label={t("appKey")} autoComplete="off" isRequired />
    </>
  );
}

function KindInput() {
  const t = useTranslations("setup");
  const { field, fieldState } = useController({ name: "kind" });
  return (
    <RadioGroup
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
    >
      <Label>{t("kind")}</Label>
      {(["enterprise", "sp"] as const).map((kind) => (
        <Radio key={kind} value={kind}>
          <Radio.Content>
            <Radio.Control>
              <Radio.Indicator />
            </Radio.Control>
            {t(`kinds.${kind}`)}
          </Radio.Content>
          <Description>{t(`kinds.${kind}Text`)}</Description>
        </Radio>
      ))}
      <FieldProblem of={fieldState.error} />
    </RadioGroup>
  );
}

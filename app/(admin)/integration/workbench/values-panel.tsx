"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { formRules, signatureForms } from "#lib/contract/signature-forms.ts";
import { longestLifeSeconds } from "#lib/contract/signature-text.ts";
import { newNonce } from "./new-nonce.ts";
import type { Typed } from "./workbench.tsx";

/** What is signed: the form chooses which ids there are. */
export function ValuesPanel() {
  const t = useTranslations("workbench");
  const { setValue } = useFormContext<Typed>();
  const { ids } = formRules[useWatch<Typed, "form">({ name: "form" })];
  const soon = () => setValue("expireTime", String(Math.floor(Date.now() / 1000) + longestLifeSeconds));
  return (
    <Panel title={t("values")}>
      <div className="flex flex-col gap-4 p-4">
        <ChoiceInput
          name="form"
          label={t("form")}
          choices={signatureForms.map((id) => ({ id, text: t(`forms.${id}`) }))}
        />
        <TextInput name="appId" label={t("parts.appId")} autoComplete="off" />
        {ids.enterpriseId && (
          <TextInput name="enterpriseId" label={t("parts.enterpriseId")} autoComplete="off" />
        )}
        {ids.userId && (
          <TextInput
            name="userId"
            label={t("parts.userId")}
            description={ids.userId === "optional" ? t("userIdHint") : undefined}
            autoComplete="off"
          />
        )}
        <div className="flex flex-col items-start gap-1.5">
          <TextInput name="expireTime" label={t("parts.expireTime")} autoComplete="off" />
          <Button size="sm" variant="outline" onPress={soon}>
            {t("inTenMinutes")}
          </Button>
        </div>
        <div className="flex flex-col items-start gap-1.5">
          <TextInput name="nonce" label={t("parts.nonce")} autoComplete="off" />
          <Button size="sm" variant="outline" onPress={() => setValue("nonce", newNonce())}>
            {t("newNonce")}
          </Button>
        </div>
        <div className="flex flex-col gap-1.5">
          <PasswordInput name="key" label={t("key")} autoComplete="off" describedBy="workbench-key" />
          <p id="workbench-key" className="text-xs text-pretty text-muted">
            {t("keyHint")}
          </p>
        </div>
      </div>
    </Panel>
  );
}

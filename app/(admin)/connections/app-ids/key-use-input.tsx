"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { keyUses } from "#lib/contract/app-ids.ts";

/** Whether a new key goes into the portal or is shown to whoever asked, and what that means. */
export function KeyUseInput() {
  const t = useTranslations("app-ids");
  const keyUse = z
    .enum(keyUses)
    .catch("connect")
    .parse(useWatch({ name: "keyUse" }));
  return (
    <div>
      <ChoiceInput
        name="keyUse"
        label={t("keyUse")}
        choices={keyUses.map((id) => ({ id, text: t(`keyUses.${id}`) }))}
      />
      <p className="mt-1.5 text-xs text-pretty text-muted">{t(`keyUsesHint.${keyUse}`)}</p>
    </div>
  );
}

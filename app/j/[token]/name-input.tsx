"use client";

import { useIsHydrated } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { TextInput } from "#components/operation/text-input.tsx";
import { rememberedName, rememberName } from "./remembered-name.ts";

/** The name others see, remembered by this browser so that the next meeting asks no more. */
export function NameInput() {
  const t = useTranslations("join");
  const { setValue } = useFormContext<{ name: string }>();
  const name = useWatch<{ name: string }, "name">({ name: "name" });

  // Only the browser knows the name, so it cannot be in what the server painted; until it is there nothing is typed.
  useEffect(() => setValue("name", rememberedName()), [setValue]);
  useEffect(() => rememberName(name), [name]);

  return (
    <TextInput
      name="name"
      label={t("name")}
      isRequired
      isReadOnly={!useIsHydrated()}
      maxLength={96}
      autoComplete="name"
    />
  );
}

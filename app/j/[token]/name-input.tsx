"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { TextInput } from "#components/operation/text-input.tsx";
import { rememberedName, rememberName } from "./remembered-name.ts";

/** The name others see, remembered by this browser so that the next meeting asks no more. */
export function NameInput() {
  const t = useTranslations("join");
  const { setValue } = useFormContext<{ name: string }>();
  const name = useWatch<{ name: string }, "name">({ name: "name" });

  const [isReady, setReady] = useState(false);

  // Only the browser knows the name, so it cannot be in what the server painted; until it is there nothing is typed.
  useEffect(() => {
    setValue("name", rememberedName());
    setReady(true);
  }, [setValue]);
  useEffect(() => rememberName(name), [name]);

  return (
    <TextInput
      name="name"
      label={t("name")}
      isRequired
      isReadOnly={!isReady}
      maxLength={96}
      autoComplete="name"
    />
  );
}

"use client";

import { Label, Select } from "@heroui/react";
import { useController } from "react-hook-form";
import { SelectChoices } from "#components/ui/select-choices.tsx";

type Props = { name: string; label: string; choices: readonly { id: string; text: string }[] };

/** One of a few choices, in the form around it. */
export function ChoiceInput({ name, label, choices }: Props) {
  const { field } = useController({ name });
  return (
    <Select value={String(field.value)} onChange={field.onChange} onBlur={field.onBlur}>
      <Label>{label}</Label>
      <SelectChoices choices={choices} triggerRef={field.ref} />
    </Select>
  );
}

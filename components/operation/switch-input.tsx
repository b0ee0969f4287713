"use client";

import { useController } from "react-hook-form";
import { LabelledSwitch } from "#components/ui/labelled-switch.tsx";

type Props = { name: string; label: string; description?: string };

/** Yes or no, in the form around it. */
export function SwitchInput({ name, ...words }: Props) {
  const { field } = useController({ name });
  return (
    <LabelledSwitch
      {...words}
      isSelected={Boolean(field.value)}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}

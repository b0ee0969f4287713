"use client";

import { Label, ListBox, Select } from "@heroui/react";
import { useController } from "react-hook-form";

type Props = { name: string; label: string; choices: readonly { id: string; text: string }[] };

/** One of a few choices, in the form around it. */
export function ChoiceInput({ name, label, choices }: Props) {
  const { field } = useController({ name });
  return (
    <Select value={String(field.value)} onChange={field.onChange} onBlur={field.onBlur}>
      <Label>{label}</Label>
      <Select.Trigger ref={field.ref}>
        <Select.Value />
        <Select.Indicator />
      </Select.Trigger>
      <Select.Popover>
        <ListBox>
          {choices.map(({ id, text }) => (
            <ListBox.Item key={id} id={id} textValue={text}>
              {text}
              <ListBox.ItemIndicator />
            </ListBox.Item>
          ))}
        </ListBox>
      </Select.Popover>
    </Select>
  );
}

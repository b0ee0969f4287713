"use client";

import { ListBox, Select } from "@heroui/react";
import type { Ref } from "react";

type Props = {
  choices: readonly { id: string; text: string }[];
  /** What the focus goes to where the field is in error. */
  triggerRef?: Ref<HTMLButtonElement>;
};

/** What a Select shows and offers: the button with the choice in force, and the list of all. */
export function SelectChoices({ choices, triggerRef }: Props) {
  return (
    <>
      <Select.Trigger ref={triggerRef}>
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
    </>
  );
}

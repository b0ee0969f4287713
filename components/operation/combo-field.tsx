"use client";

import { ComboBox, Input, Label, ListBox } from "@heroui/react";
import type { ComponentProps, Key, ReactNode } from "react";
import { useController } from "react-hook-form";
import { FieldProblem } from "./field-problem.tsx";

type Choosing<Item extends object> = Omit<
  ComponentProps<typeof ComboBox<Item>>,
  "children" | "value" | "onChange"
>;
type Props<Item extends object> = Choosing<Item> & {
  name: string;
  label: string;
  /** What no choice leaves in the field; where it is absent, the last choice stays. */
  none?: string;
  /** Said where nothing is found, or nothing yet: a list that closes while it is searched for stays closed. */
  empty?: string;
  /** Who keeps the text as `inputValue` has to make it the chosen option's. */
  onChoose?: (id: Key) => void;
  children: (item: Item) => ReactNode;
};

/** One of many, in the form around it, found by typing. The field holds the id of the chosen option. */
export function ComboField<Item extends object>(props: Props<Item>) {
  const { name, label, none, empty, onChoose, children, ...choosing } = props;
  const { field, fieldState } = useController({ name });
  return (
    <ComboBox
      fullWidth
      menuTrigger="focus"
      {...choosing}
      value={field.value || null}
      onChange={(id) => {
        if (id !== null) {
          field.onChange(id);
          onChoose?.(id);
        } else if (none !== undefined) field.onChange(none);
      }}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
    >
      <Label>{label}</Label>
      <ComboBox.InputGroup>
        <Input ref={field.ref} />
        <ComboBox.Trigger />
      </ComboBox.InputGroup>
      <FieldProblem of={fieldState.error} />
      <ComboBox.Popover>
        <ListBox<Item>
          renderEmptyState={
            empty ? () => <p className="px-2 py-1.5 text-sm text-muted">{empty}</p> : undefined
          }
        >
          {children}
        </ListBox>
      </ComboBox.Popover>
    </ComboBox>
  );
}

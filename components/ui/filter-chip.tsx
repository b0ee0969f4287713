"use client";

import { Dropdown, Label } from "@heroui/react";
import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components";
import { ChipFrame, chipPart } from "./chip-frame.tsx";

type Props<V extends string> = {
  label: string;
  options: readonly { id: V; label: string }[];
  value: V | null;
  onChange: (value: V | null) => void;
};

/** One filter of a list: dashed when unset, solid with its value and a cross when set. */
export function FilterChip<V extends string>({ label, options, value, onChange }: Props<V>) {
  const chosen = options.find((option) => option.id === value);
  return (
    <ChipFrame label={label} isSet={chosen !== undefined} onClear={() => onChange(null)}>
      <Dropdown>
        <Button className={`${chipPart} cursor-pointer gap-1.5 px-2.5`}>
          <span className={chosen ? "text-muted" : ""}>{label}</span>
          {chosen ? (
            <span className="font-medium">{chosen.label}</span>
          ) : (
            <ChevronDown size={14} className="text-muted" aria-hidden />
          )}
        </Button>
        <Dropdown.Popover placement="bottom start">
          <Dropdown.Menu
            aria-label={label}
            selectionMode="single"
            selectedKeys={chosen ? [chosen.id] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === "all" ? [] : keys;
              onChange(options.find((option) => option.id === key)?.id ?? null);
            }}
          >
            {options.map((option) => (
              <Dropdown.Item key={option.id} id={option.id} textValue={option.label}>
                <Dropdown.ItemIndicator />
                <Label>{option.label}</Label>
              </Dropdown.Item>
            ))}
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
    </ChipFrame>
  );
}

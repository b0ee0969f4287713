"use client";

import { Dropdown, Label } from "@heroui/react";
import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";

type Props<V extends string> = {
  label: string;
  options: readonly { id: V; label: string }[];
  value: V | null;
  onChange: (value: V | null) => void;
};

const part = "flex items-center rounded-[inherit] outline-none focus-visible:ring-2 focus-visible:ring-focus";

/** One filter of a list: dashed when unset, solid with its value and a cross when set. */
export function FilterChip<V extends string>({ label, options, value, onChange }: Props<V>) {
  const t = useTranslations("ui");
  const chosen = options.find((option) => option.id === value);
  return (
    <span
      className={`inline-flex h-8 items-stretch rounded-xl border border-control text-sm max-md:h-9 ${chosen ? "bg-surface" : "border-dashed"}`}
    >
      <Dropdown>
        <Button className={`${part} cursor-pointer gap-1.5 px-2.5`}>
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
      {chosen && (
        <Button
          className={`${part} -ms-1 cursor-pointer ps-1 pe-2 text-muted hover:text-foreground`}
          aria-label={t("clearFilter", { label })}
          onPress={() => onChange(null)}
        >
          <X size={14} aria-hidden />
        </Button>
      )}
    </span>
  );
}

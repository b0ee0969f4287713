"use client";

import { Button, Dropdown, Label, Separator } from "@heroui/react";
import { Ellipsis, type LucideIcon } from "lucide-react";

/** One thing to do; what cannot be undone stands apart, in red. */
export type RowAction = { label: string; icon: LucideIcon; onAction: () => void; isDanger?: boolean };

type Props = {
  /** What it is about, by its name. */
  name: string;
  /** Of the button, which shows no text. */
  label: string;
  actions: readonly RowAction[];
  isPending?: boolean;
  /** For lines too low for a row's button. */
  isSmall?: boolean;
};

/** Everything that can be done with one row of a list, behind three dots. */
export function RowMenu({ name, label, actions, isPending = false, isSmall = false }: Props) {
  const dangers = actions.filter(({ isDanger }) => isDanger);
  return (
    <Dropdown>
      <Button
        size="sm"
        variant="ghost"
        isIconOnly
        isPending={isPending}
        className={isSmall ? "size-8 min-w-0 text-muted md:size-6" : "size-10 text-muted md:size-7"}
        aria-label={label}
      >
        <Ellipsis size={isSmall ? 14 : undefined} />
      </Button>
      <Dropdown.Popover className="min-w-[208px]" placement="bottom end">
        <Dropdown.Menu aria-label={name}>
          {actions.filter(({ isDanger }) => !isDanger).map(itemOf)}
          {dangers.length > 0 && dangers.length < actions.length && <Separator />}
          {dangers.map(itemOf)}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}

function itemOf({ label, icon: Icon, onAction, isDanger = false }: RowAction) {
  return (
    <Dropdown.Item
      key={label}
      id={label}
      textValue={label}
      variant={isDanger ? "danger" : "default"}
      onAction={onAction}
    >
      <Icon size={15} className={isDanger ? "" : "text-muted"} aria-hidden />
      <Label>{label}</Label>
    </Dropdown.Item>
  );
}

"use client";

import { Switch } from "@heroui/react";

type Props = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** A filter that is on until somebody switches it off. */
export function FilterSwitch({ label, isOn, onChange }: Props) {
  return (
    <Switch size="sm" className="min-h-8 justify-center max-md:min-h-9" isSelected={isOn} onChange={onChange}>
      <Switch.Content>
        <Switch.Control>
          <Switch.Thumb />
        </Switch.Control>
        {label}
      </Switch.Content>
    </Switch>
  );
}

"use client";

import { Description, Switch } from "@heroui/react";
import { useController } from "react-hook-form";

type Props = { name: string; label: string; description?: string };

/** Yes or no, in the form around it. */
export function SwitchInput({ name, label, description }: Props) {
  const { field } = useController({ name });
  return (
    <Switch size="sm" isSelected={Boolean(field.value)} onChange={field.onChange} onBlur={field.onBlur}>
      <Switch.Content>
        <Switch.Control>
          <Switch.Thumb />
        </Switch.Control>
        {label}
      </Switch.Content>
      {description && <Description>{description}</Description>}
    </Switch>
  );
}

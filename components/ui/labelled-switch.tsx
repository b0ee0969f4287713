"use client";

import { Description, Switch } from "@heroui/react";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof Switch>, "children" | "size"> & {
  label: string;
  description?: string;
};

/** Yes or no, with its words beside it. */
export function LabelledSwitch({ label, description, ...props }: Props) {
  return (
    <Switch {...props} size="sm">
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

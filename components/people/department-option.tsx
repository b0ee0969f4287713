"use client";

import { ListBox } from "@heroui/react";
import type { Department } from "#lib/contract/department-wire.ts";
import { useDepartmentPath } from "./use-department-path.ts";

type Props = {
  /** The code: by it the list tells one option from another. */
  id: string;
  department: Department;
};

/** A department in a list to choose from: many have the same name, so it says where it stands. */
export function DepartmentOption({ id, department }: Props) {
  const { name } = department;
  const path = useDepartmentPath()(department);
  return (
    <ListBox.Item id={id} textValue={name}>
      <span className="flex min-w-0 flex-col">
        <span className="truncate">{name}</span>
        {path.length > 1 && (
          <span className="truncate text-xs text-muted">{path.slice(0, -1).join(" / ")}</span>
        )}
      </span>
      <ListBox.ItemIndicator />
    </ListBox.Item>
  );
}

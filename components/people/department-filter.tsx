"use client";

import type { ComponentProps } from "react";
import type { Filter } from "#components/operation/list-state.ts";
import { useIsWide } from "#components/ui/use-is-wide.ts";
import { ValueChip } from "#components/ui/value-chip.tsx";

type Wish = {
  label: string;
  /** The name of the department in force. */
  department: string | null;
  /** Leads to the departments, where no column shows them. */
  onOpen: () => void;
  /** Where more than the department itself goes with it. */
  onClear?: () => void;
};

/** The filter of a list of people by a department, which is chosen in a tree and not from a menu. */
export function departmentFilter({ label, department, onOpen, onClear }: Wish): Filter {
  return {
    name: "department",
    label,
    chip: (code, choose) => (
      <DepartmentChip
        label={label}
        shown={code && department}
        onOpen={onOpen}
        onClear={onClear ?? (() => choose(null))}
      />
    ),
  };
}

function DepartmentChip({ onOpen, ...chip }: ComponentProps<typeof ValueChip>) {
  return <ValueChip {...chip} onOpen={useIsWide() ? undefined : onOpen} />;
}

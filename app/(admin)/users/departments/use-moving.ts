"use client";

import { useDragAndDrop } from "react-aria-components";
import type { Branch } from "#components/people/use-branches.ts";
import type { Department } from "#lib/contract/department-wire.ts";
import { rootCode } from "#lib/contract/department-wire.ts";
import type { OpenDialog } from "./department-dialogs.tsx";

const dragType = "foyer-department";

/** Dragging a department onto another one, by pointer or keys; the dialog for moving then asks whether it is meant. */
export function useMoving(root: Branch<Department> | null, onOpen: (dialog: OpenDialog) => void) {
  const { dragAndDropHooks } = useDragAndDrop<Branch<Department>>({
    getItems: (keys) =>
      [...keys].filter((key) => key !== rootCode).map((key) => ({ [dragType]: String(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: (target) =>
      target.type === "item" && target.dropPosition === "on" ? "move" : "cancel",
    onMove: ({ keys, target }) => {
      const [key] = keys;
      const department = find(root, String(key));
      const parent = find(root, String(target.key));
      if (department && parent && department.parentCode !== parent.code)
        onOpen({ kind: "move", department, parent });
    },
  });
  return dragAndDropHooks;
}

function find(branch: Branch<Department> | null, code: string): Department | null {
  if (!branch) return null;
  if (branch.department.code === code) return branch.department;
  if (typeof branch.below === "string") return null;
  for (const child of branch.below) {
    const found = find(child, code);
    if (found) return found;
  }
  return null;
}

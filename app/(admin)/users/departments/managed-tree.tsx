"use client";

import { useState } from "react";
import { DepartmentTree } from "#components/people/department-tree.tsx";
import { useBranches } from "#components/people/use-branches.ts";
import { departments } from "#lib/contract/departments.ts";
import { DepartmentDialogs, type OpenDialog } from "./department-dialogs.tsx";
import { RowAside } from "./row-aside.tsx";
import { useMoving } from "./use-moving.ts";
import { useUnfolded } from "./use-unfolded.ts";

type Props = {
  /** The code of the one that is chosen, the root's for the whole enterprise; null: none. */
  chosen: string | null;
  onChoose: (code: string) => void;
};

/** The enterprise's departments, with their sizes and all that can be done with one. */
export function ManagedTree({ chosen, onChoose }: Props) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [unfolded, setUnfolded] = useUnfolded(chosen);
  const { top, root } = useBranches(departments.get, unfolded);
  const dragAndDropHooks = useMoving(root, setDialog);
  const open = (asked: OpenDialog) => {
    // What goes must not be read again in the moment in which it is gone.
    if (asked.kind === "remove")
      setUnfolded(new Set([...unfolded].filter((code) => code !== asked.department.code)));
    setDialog(asked);
  };
  return (
    <>
      <DepartmentTree
        top={top}
        root={root}
        chosen={chosen}
        onChoose={onChoose}
        unfolded={unfolded}
        onUnfold={setUnfolded}
        dragAndDropHooks={dragAndDropHooks}
        aside={(branch) => <RowAside branch={branch} onOpen={open} />}
      />
      <DepartmentDialogs open={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

"use client";

import { useState } from "react";
import { DepartmentTree } from "#components/people/department-tree.tsx";
import { useBranches } from "#components/people/use-branches.ts";
import { rootCode } from "#lib/contract/department-wire.ts";
import { directory } from "#lib/contract/directory.ts";

type Props = { chosen: string | null; onChoose: (code: string) => void };

/** The departments as everybody may see them: their names. */
export function SeenTree(props: Props) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set([rootCode]));
  const branches = useBranches(directory.department, unfolded);
  return <DepartmentTree {...branches} {...props} unfolded={unfolded} onUnfold={setUnfolded} />;
}

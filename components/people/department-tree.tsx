"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DragAndDropHooks, ListLayout, Tree, Virtualizer } from "react-aria-components";
import { LoadError } from "#components/operation/load-error.tsx";
import { PagePlaceholder } from "#components/ui/page-placeholder.tsx";
import { DepartmentRow } from "./department-row.tsx";
import type { Branch, TreeNode, useBranches } from "./use-branches.ts";

type Props<D extends TreeNode> = ReturnType<typeof useBranches<D>> & {
  /** The code of the one that is chosen, the root's for the whole enterprise; null: none. */
  chosen: string | null;
  onChoose: (code: string) => void;
  unfolded: ReadonlySet<string>;
  onUnfold: (codes: ReadonlySet<string>) => void;
  /** What stands at the end of a row. */
  aside?: (branch: Branch<D>) => ReactNode;
  dragAndDropHooks?: DragAndDropHooks<Branch<D>>;
};

/** Departments to choose one of, each read when it is unfolded. */
export function DepartmentTree<D extends TreeNode>(props: Props<D>) {
  const { top, root, chosen, onChoose, unfolded, onUnfold, aside, dragAndDropHooks } = props;
  const t = useTranslations("people");
  if (!root) {
    if (!top.error) return <PagePlaceholder label={t("loadingDepartments")} />;
    return (
      <LoadError title={t("departmentsNotLoaded")} error={top.error} onRetry={() => void top.refetch()} />
    );
  }
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 32, padding: 4 }}>
      <Tree
        aria-label={t("departments")}
        className="min-h-0 flex-1 overflow-auto outline-none"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : keys;
          if (key !== undefined) onChoose(String(key));
        }}
        expandedKeys={unfolded}
        onExpandedChange={(keys) => onUnfold(new Set([...keys].map(String)))}
        items={[root]}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(branch) => <DepartmentRow id={branch.department.code} branch={branch} aside={aside} />}
      </Tree>
    </Virtualizer>
  );
}

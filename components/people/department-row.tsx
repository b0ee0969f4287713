"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, Collection, TreeItem, TreeItemContent } from "react-aria-components";
import type { Branch, TreeNode } from "./use-branches.ts";

type Props<D extends TreeNode> = {
  id: string;
  branch: Branch<D>;
  aside?: (branch: Branch<D>) => ReactNode;
};

/** One department of a tree, and those below it as far as they are known. */
export function DepartmentRow<D extends TreeNode>({ branch, aside }: Props<D>) {
  const { department, below } = branch;
  const { code, name, hasChildren } = department;
  return (
    <TreeItem id={code} value={branch} textValue={name} hasChildItems={hasChildren} className="tree-row">
      <TreeItemContent>
        {hasChildren ? (
          <Button slot="chevron" className="tree-chevron">
            <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
          </Button>
        ) : (
          <span className="tree-chevron" aria-hidden />
        )}
        <span className="min-w-0 flex-1 truncate" title={name}>
          {name}
        </span>
        {aside?.(branch)}
      </TreeItemContent>
      {typeof below === "string" ? (
        hasChildren && <Waiting id={`${code}#`} isFailed={below === "failed"} />
      ) : (
        <Collection items={below}>
          {(child) => <DepartmentRow id={child.department.code} branch={child} aside={aside} />}
        </Collection>
      )}
    </TreeItem>
  );
}

/** Stands where the departments below will be. Its key is no code: upstream joins codes by `#`. */
function Waiting({ id, isFailed }: { id: string; isFailed: boolean }) {
  const t = useTranslations("people");
  const text = t(isFailed ? "belowNotLoaded" : "loadingBelow");
  return (
    <TreeItem id={id} textValue={text} isDisabled className="tree-row">
      <TreeItemContent>
        <span className="tree-chevron" aria-hidden />
        <span className="text-muted">{text}</span>
      </TreeItemContent>
    </TreeItem>
  );
}

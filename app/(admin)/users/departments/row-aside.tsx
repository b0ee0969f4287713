"use client";

import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import type { Branch } from "#components/people/use-branches.ts";
import type { Department } from "#lib/contract/department-wire.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import type { OpenDialog } from "./department-dialogs.tsx";
import { DepartmentMenu } from "./department-menu.tsx";
import { useUserCount } from "./use-user-count.ts";

type Props = { branch: Branch<Department>; onOpen: (dialog: OpenDialog) => void };

/** The end of a department's row: the handle by which keys drag it, how many users, and its menu. */
export function RowAside({ branch: { department, readAt }, onOpen }: Props) {
  const t = useTranslations("departments");
  const format = useFormat();
  const { code, name, parentCode } = department;
  const count = useUserCount(code, readAt);
  return (
    <>
      {parentCode !== null && (
        <Button slot="drag" className="tree-grip" aria-label={t("drag", { name })}>
          <GripVertical size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
      {count !== undefined && (
        <span className="num text-xs text-muted">
          <span aria-hidden>{format.number(count)}</span>
          <span className="sr-only">{t("userCount", { count })}</span>
        </span>
      )}
      <DepartmentMenu department={department} onOpen={onOpen} />
    </>
  );
}

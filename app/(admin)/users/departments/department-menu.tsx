"use client";

import { Eye, FolderInput, FolderPlus, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { RowMenu } from "#components/ui/row-menu.tsx";
import type { Department } from "#lib/contract/department-wire.ts";
import type { OpenDialog } from "./department-dialogs.tsx";

const icons = {
  create: FolderPlus,
  change: Pencil,
  visibility: Eye,
  move: FolderInput,
  remove: Trash2,
} as const;
const onRoot = ["create", "change", "visibility"] as const;
const elsewhere = [...onRoot, "move", "remove"] as const;

type Props = { department: Department; onOpen: (dialog: OpenDialog) => void };

/** Everything that can be done with a department; the root stays where it is. */
export function DepartmentMenu({ department, onOpen }: Props) {
  const t = useTranslations("departments");
  const { name, parentCode } = department;
  const offered = parentCode === null ? onRoot : elsewhere;
  return (
    <RowMenu
      name={name}
      label={t("moreFor", { name })}
      isSmall
      actions={offered.map((kind) => ({
        label: t(`do.${kind}`),
        icon: icons[kind],
        isDanger: kind === "remove",
        onAction: () => onOpen({ kind, department }),
      }))}
    />
  );
}

"use client";

import { Button, Dropdown, Label, Separator } from "@heroui/react";
import { Ellipsis, Eye, FolderInput, FolderPlus, type LucideIcon, Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Department } from "#lib/contract/department-wire.ts";
import type { OpenDialog } from "./department-dialogs.tsx";

const icons = {
  create: FolderPlus,
  change: Pencil,
  visibility: Eye,
  move: FolderInput,
} satisfies Partial<Record<OpenDialog["kind"], LucideIcon>>;
const actions = ["create", "change", "visibility", "move"] as const;

type Props = { department: Department; onOpen: (dialog: OpenDialog) => void };

/** Everything that can be done with a department; the root stays where it is. */
export function DepartmentMenu({ department, onOpen }: Props) {
  const t = useTranslations("departments");
  const isRoot = department.parentCode === null;
  const offered = actions.filter((action) => action !== "move" || !isRoot);
  const open = (action: string) => {
    const kind = action === "remove" ? action : offered.find((it) => it === action);
    if (kind) onOpen({ kind, department });
  };
  return (
    <Dropdown>
      <Button
        size="sm"
        variant="ghost"
        isIconOnly
        className="size-8 min-w-0 text-muted md:size-6"
        aria-label={t("moreFor", { name: department.name })}
      >
        <Ellipsis size={14} />
      </Button>
      <Dropdown.Popover className="min-w-[208px]" placement="bottom end">
        <Dropdown.Menu aria-label={department.name} onAction={(action) => open(String(action))}>
          {offered.map((action) => {
            const Icon = icons[action];
            return (
              <Dropdown.Item key={action} id={action} textValue={t(`do.${action}`)}>
                <Icon size={15} className="text-muted" aria-hidden />
                <Label>{t(`do.${action}`)}</Label>
              </Dropdown.Item>
            );
          })}
          {!isRoot && (
            <>
              <Separator />
              <Dropdown.Item id="remove" textValue={t("do.remove")} variant="danger">
                <Trash2 size={15} aria-hidden />
                <Label>{t("do.remove")}</Label>
              </Dropdown.Item>
            </>
          )}
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}

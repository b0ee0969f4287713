"use client";

import { Button } from "@heroui/react";
import { FolderPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useApiQuery } from "#lib/api/hooks.ts";
import { departments } from "#lib/contract/departments.ts";
import { CreateDialog } from "./create-dialog.tsx";

type Props = {
  /** Below which one; the root unless said otherwise. */
  parentCode?: string;
  isIconOnly?: boolean;
};

/** Adds a department, without the way through another one's menu. */
export function AddDepartment({ parentCode, isIconOnly = false }: Props) {
  const t = useTranslations("departments");
  const [isOpen, setOpen] = useState(false);
  const { data: parent } = useApiQuery(departments.get, parentCode === undefined ? {} : { code: parentCode });
  return (
    <>
      <Button
        size="sm"
        variant={isIconOnly ? "ghost" : "primary"}
        isIconOnly={isIconOnly}
        isDisabled={!parent}
        aria-label={isIconOnly ? t("add") : undefined}
        onPress={() => setOpen(true)}
      >
        <FolderPlus size={16} strokeWidth={1.75} />
        {!isIconOnly && t("add")}
      </Button>
      {parent && <CreateDialog parent={parent} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  );
}

"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { DepartmentInput } from "#components/people/department-input.tsx";
import type { Department } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";

type Props = {
  department: Department;
  /** The one chosen already, by a drag. */
  parent?: Department;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** Asks below which department another one goes, or whether a drag was meant. */
export function MoveDialog({ department, parent, ...dialog }: Props) {
  const t = useTranslations("departments");
  const { code, name } = department;
  const schema = z
    .object({ parentCode: z.string().refine((it) => it !== "", "required") })
    .transform(({ parentCode }) => ({ code, parentCode }));
  return (
    <FormDialog
      {...dialog}
      title={t("moveTitle", { name })}
      text={t("moveText")}
      keep={t("discard")}
      act={t("moveAct")}
      operation={departments.change}
      schema={schema}
      defaultValues={{ parentCode: parent?.code ?? "" }}
      onDone={() => toast.success(t("moved", { name }))}
    >
      <DepartmentInput name="parentCode" label={t("parent")} initialText={parent?.name} none="" />
    </FormDialog>
  );
}

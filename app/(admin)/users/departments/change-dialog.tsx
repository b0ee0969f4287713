"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import type { Department } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";

type Props = { department: Department; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const { shape } = departments.change.input;

/** Asks for a department's name, note and place among its siblings. */
export function ChangeDialog({ department, ...dialog }: Props) {
  const t = useTranslations("departments");
  const { code, name, note, order } = department;
  const schema = z
    .object({
      name: shape.name.unwrap(),
      note: shape.note.unwrap(),
      order: z.coerce.number().pipe(shape.order.unwrap()),
    })
    .transform((changes) => ({ code, ...changes }));
  return (
    <FormDialog
      {...dialog}
      title={t("changeTitle", { name })}
      text={t("changeText", { code })}
      keep={t("discard")}
      act={t("changeAct")}
      operation={departments.change}
      schema={schema}
      defaultValues={{ name, note, order: String(order) }}
      onDone={() => toast.success(t("changed", { name }))}
    >
      <TextInput name="name" label={t("name")} isRequired maxLength={128} autoComplete="off" />
      <TextInput name="note" label={t("note")} maxLength={96} autoComplete="off" />
      <TextInput
        name="order"
        label={t("order")}
        description={t("orderHint")}
        isRequired
        maxLength={5}
        autoComplete="off"
      />
    </FormDialog>
  );
}

"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import type { Department } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";

type Props = { parent: Department; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const { shape } = departments.create.input;

/** Asks what a new department is called. */
export function CreateDialog({ parent, ...dialog }: Props) {
  const t = useTranslations("departments");
  const schema = z
    .object({ name: shape.name, code: z.union([z.literal(""), shape.code.unwrap()]) })
    .transform(({ name, code }) => ({ name, code: code || undefined, parentCode: parent.code }));
  return (
    <FormDialog
      {...dialog}
      title={t("createTitle", { parent: parent.name })}
      text={t("createText")}
      keep={t("discard")}
      act={t("createAct")}
      operation={departments.create}
      schema={schema}
      defaultValues={{ name: "", code: "" }}
      onDone={() => toast.success(t("created"))}
    >
      <TextInput name="name" label={t("name")} isRequired maxLength={128} autoComplete="off" />
      <TextInput
        name="code"
        label={t("code")}
        description={t("codeHint")}
        maxLength={32}
        autoComplete="off"
      />
    </FormDialog>
  );
}

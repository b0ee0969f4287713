"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { DepartmentsInput } from "#components/people/departments-input.tsx";
import { type Department, seenByChoices, seesChoices } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";

type Props = { department: Department; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

const { shape } = departments.change.input;
const chosen = z.array(z.object({ code: z.string(), name: z.string() })).max(150);

/** Asks who may find whom in the directory, of one department's users. */
export function VisibilityDialog({ department, ...dialog }: Props) {
  const t = useTranslations("departments");
  const { code, name, seenBy, sees } = department;
  const schema = z
    .object({ seenBy: shape.seenBy.unwrap(), sees: shape.sees.unwrap(), chosen })
    .refine((it) => it.sees !== "chosen" || it.chosen.length > 0, { path: ["chosen"], message: "required" })
    .transform((it) => ({
      code,
      seenBy: it.seenBy,
      sees: it.sees,
      chosenCodes: it.chosen.map((one) => one.code),
    }));
  return (
    <FormDialog
      {...dialog}
      title={t("visibilityTitle", { name })}
      text={t("visibilityText")}
      keep={t("discard")}
      act={t("visibilityAct")}
      operation={departments.change}
      schema={schema}
      defaultValues={{ seenBy, sees, chosen: department.chosen }}
      onDone={() => toast.success(t("visibilityChanged", { name }))}
    >
      <ChoiceInput
        name="seenBy"
        label={t("seenBy")}
        choices={offered(seenByChoices, seenBy).map((id) => ({ id, text: t(`seenByChoices.${id}`) }))}
      />
      <ChoiceInput
        name="sees"
        label={t("sees")}
        choices={offered(seesChoices, sees).map((id) => ({ id, text: t(`seesChoices.${id}`) }))}
      />
      <ChosenOnes />
    </FormDialog>
  );
}

/** A rule that the portal does not know stays until another one is chosen. */
function offered<T extends string>(known: readonly T[], present: T | "unknown"): readonly (T | "unknown")[] {
  return present === "unknown" ? [...known, present] : known;
}

function ChosenOnes() {
  const t = useTranslations("departments");
  if (useWatch({ name: "sees" }) !== "chosen") return null;
  return (
    <DepartmentsInput
      name="chosen"
      label={t("chosen")}
      description={t("chosenHint")}
      remove={t("removeChosen")}
    />
  );
}

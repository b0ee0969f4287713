"use client";

import { Button, toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { useRole } from "#components/operation/role.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { DepartmentInput } from "#components/people/department-input.tsx";
import { users } from "#lib/contract/users.ts";
import { can } from "#lib/permissions.ts";

const typed = z
  .object({ name: z.string(), contact: z.string(), departmentCode: z.string() })
  .transform(({ departmentCode, ...rest }) => ({ ...rest, ...(departmentCode && { departmentCode }) }))
  .pipe(users.invite.input);

/** Asks somebody into the enterprise by e-mail or phone. What becomes of it depends on who it is and on the edition. */
export function InviteDialog() {
  const t = useTranslations("users.invite");
  const tUi = useTranslations("ui");
  const role = useRole();
  const [isOpen, setOpen] = useState(false);
  if (!can(role, "users.write")) return null;
  return (
    <>
      <Button size="sm" variant="outline" onPress={() => setOpen(true)}>
        {t("open")}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("title")}
        text={
          <>
            <p>{t("text")}</p>
            <ul className="mt-1 list-disc ps-4">
              <li>{t("hintAdded")}</li>
              <li>{t("hintRegister")}</li>
              <li>{t("hintConfirm")}</li>
            </ul>
          </>
        }
        keep={tUi("close")}
        act={t("act")}
        operation={users.invite}
        schema={typed}
        defaultValues={{ name: "", contact: "", departmentCode: "" }}
        onDone={({ outcome }) => toast.success(t(`outcomes.${outcome}`))}
      >
        <TextInput name="name" label={t("name")} isRequired maxLength={64} autoComplete="off" />
        <TextInput
          name="contact"
          label={t("contact")}
          description={t("contactHint")}
          isRequired
          maxLength={255}
          autoComplete="off"
        />
        <DepartmentInput name="departmentCode" label={t("department")} none="" />
      </FormDialog>
    </>
  );
}

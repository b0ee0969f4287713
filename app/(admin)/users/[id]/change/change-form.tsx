"use client";

import { toast } from "@heroui/react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormFoot } from "#components/operation/form-foot.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { FormPanel } from "#components/ui/form-panel.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import type { UserDetail } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";
import { UserSections } from "../../user-sections.tsx";
import { changeSchema, changeValues } from "../../user-values.ts";

const formId = "change-user";

export function ChangeForm({ user, back }: { user: UserDetail; back: string }) {
  const t = useTranslations("users");
  const router = useRouter();
  return (
    <OperationForm
      id={formId}
      operation={users.change}
      schema={changeSchema}
      defaultValues={changeValues(user)}
      className="flex flex-1 flex-col"
      onDone={({ name }) => {
        toast.success(t("changed", { name }));
        router.push(back);
      }}
    >
      <FormPanel>
        <UserSections prefix="changes." departmentName={user.departmentName ?? user.department.code} />
        {user.personalMeetingId && (
          <FormSection title={t("personalMeetingId")}>
            <TextInput
              name="changes.personalMeetingId"
              label={t("personalMeetingId")}
              description={t("personalMeetingIdHint")}
              maxLength={32}
              autoComplete="off"
            />
          </FormSection>
        )}
      </FormPanel>
      <FormFoot form={formId} back={back} sentence={t("changeText")} act={t("save")} />
    </OperationForm>
  );
}

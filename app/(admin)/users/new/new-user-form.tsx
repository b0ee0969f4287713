"use client";

import { toast } from "@heroui/react";
import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormFoot } from "#components/operation/form-foot.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { SwitchInput } from "#components/operation/switch-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { FormPanel } from "#components/ui/form-panel.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import { users } from "#lib/contract/users.ts";
import { LicenceNote } from "../licence-note.tsx";
import { UserSections } from "../user-sections.tsx";
import { newUserSchema, noValues } from "../user-values.ts";

const formId = "new-user";

/** Everything that can be said of a user at the start; a name and a way to reach him are enough. */
export function NewUserForm({ enterpriseName }: { enterpriseName: string }) {
  const t = useTranslations("users");
  const router = useRouter();
  return (
    <OperationForm
      id={formId}
      operation={users.add}
      schema={newUserSchema}
      defaultValues={{ ...noValues, account: "", thirdPartyId: "", password: "", notify: true }}
      className="flex flex-1 flex-col"
      onDone={({ account, name }) => {
        toast.success(t("added", { name }));
        router.push(`/users/${encodeURIComponent(account)}`);
      }}
    >
      <FormPanel>
        <UserSections departmentName={enterpriseName} />
        <FormSection title={t("signIn")} hint={t("signInHint")}>
          <TextInput
            name="account"
            label={t("account")}
            description={t("accountHint")}
            maxLength={64}
            autoComplete="off"
          />
          <TextInput
            name="thirdPartyId"
            label={t("thirdPartyId")}
            description={t("thirdPartyIdHint")}
            maxLength={64}
            autoComplete="off"
          />
          <div className="flex flex-col gap-1">
            <PasswordInput
              name="password"
              label={t("password")}
              autoComplete="new-password"
              describedBy="password-hint"
            />
            <p id="password-hint" className="text-xs text-pretty text-muted">
              {t("passwordHint")}
            </p>
          </div>
          <SwitchInput name="notify" label={t("notify")} description={t("notifyHint")} />
        </FormSection>
      </FormPanel>
      <FormFoot
        form={formId}
        back="/users"
        sentence={<LicenceNote />}
        act={
          <>
            <UserPlus />
            {t("add")}
          </>
        }
      />
    </OperationForm>
  );
}

"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormFoot } from "#components/operation/form-foot.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { FormPanel } from "#components/ui/form-panel.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import type { OutputOf } from "#lib/contract/operation.ts";
import { portalUsers } from "#lib/contract/portal-users.ts";
import { PersonFields } from "../person-fields.tsx";
import { inviteSchema } from "../person-schema.ts";

const formId = "invite";

export type Invited = OutputOf<typeof portalUsers.invite>;

type Props = { sendsMail: boolean; onInvited: (invited: Invited) => void };

/** Who is invited, and as what. */
export function InviteForm({ sendsMail, onInvited }: Props) {
  const t = useTranslations("portal-users");
  return (
    <OperationForm
      id={formId}
      operation={portalUsers.invite}
      schema={inviteSchema}
      defaultValues={{ email: "", name: "", role: "user", enterpriseId: "", thirdPartyId: "" }}
      className="flex flex-1 flex-col"
      onDone={onInvited}
    >
      <FormPanel>
        <FormSection title={t("person")} hint={t("personHint")}>
          <TextInput name="name" label={t("name")} isRequired maxLength={128} autoComplete="off" />
          <TextInput name="email" type="email" label={t("email")} isRequired autoComplete="off" />
        </FormSection>
        <FormSection title={t("access")} hint={t("accessHint")}>
          <PersonFields />
        </FormSection>
      </FormPanel>
      <FormFoot
        form={formId}
        back="/portal-users"
        sentence={t(sendsMail ? "inviteText" : "inviteByHand")}
        act={
          <>
            <UserPlus />
            {t("invite")}
          </>
        }
      />
    </OperationForm>
  );
}

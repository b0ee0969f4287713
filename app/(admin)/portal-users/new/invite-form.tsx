"use client";

import { Button, useIsHydrated } from "@heroui/react";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormState } from "react-hook-form";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";
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
      <div className="px-4 pb-6 md:px-8">
        <div className="panel min-w-0 px-4 py-5 sm:px-6">
          <FormSection title={t("person")} hint={t("personHint")}>
            <TextInput name="name" label={t("name")} isRequired maxLength={128} autoComplete="off" />
            <TextInput name="email" type="email" label={t("email")} isRequired autoComplete="off" />
          </FormSection>
          <FormSection title={t("access")} hint={t("accessHint")}>
            <PersonFields />
          </FormSection>
        </div>
      </div>
      <Foot sentence={t(sendsMail ? "inviteText" : "inviteByHand")} />
    </OperationForm>
  );
}

function Foot({ sentence }: { sentence: string }) {
  const t = useTranslations("portal-users");
  const { isSubmitting } = useFormState();
  const isHydrated = useIsHydrated();
  return (
    <StickyFoot sentence={sentence}>
      <ButtonLink href="/portal-users" size="sm" variant="ghost">
        {t("discard")}
      </ButtonLink>
      <Button size="sm" type="submit" form={formId} isDisabled={!isHydrated} isPending={isSubmitting}>
        <UserPlus />
        {t("invite")}
      </Button>
    </StickyFoot>
  );
}

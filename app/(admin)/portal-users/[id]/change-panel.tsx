"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { Panel } from "#components/ui/panel.tsx";
import type { PortalUserDetails } from "#lib/contract/portal-user.ts";
import { portalUsers } from "#lib/contract/portal-users.ts";
import { PersonFields } from "../person-fields.tsx";
import { changeSchema } from "../person-schema.ts";

/** What a person is called, may do, and is upstream. */
export function ChangePanel({ person }: { person: PortalUserDetails }) {
  const t = useTranslations("portal-users");
  const { id, name, role, enterprise, thirdPartyId } = person;
  return (
    <Panel title={t("access")}>
      <OperationForm
        id="change-portal-user"
        operation={portalUsers.update}
        schema={changeSchema}
        defaultValues={{
          ...{ id, name, role },
          ...{ enterpriseId: enterprise?.id ?? "", thirdPartyId: thirdPartyId ?? "" },
        }}
        onDone={() => toast.success(t("changed", { name }))}
        className="flex flex-col gap-4 p-4"
      >
        <TextInput name="name" label={t("name")} isRequired maxLength={128} autoComplete="off" />
        <PersonFields enterpriseName={enterprise?.name} />
        <p className="text-xs text-pretty text-muted">{t("changeText")}</p>
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </OperationForm>
    </Panel>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { useRole } from "#components/operation/role.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { EnterpriseInput } from "#components/people/enterprise-input.tsx";
import { rolesOf } from "./roles-of.ts";

type Props = {
  /** What the enterprise field shows before anything is typed. */
  enterpriseName?: string;
};

/** Role, enterprise and third-party id: the last two only where the role has them. */
export function PersonFields({ enterpriseName = "" }: Props) {
  const t = useTranslations("portal-users");
  const isProvider = useRole() === "sp";
  const role = useWatch({ name: "role" });
  return (
    <>
      <ChoiceInput
        name="role"
        label={t("role")}
        choices={rolesOf(isProvider).map((id) => ({ id, text: t(`roles.${id}`) }))}
      />
      {isProvider && role !== "sp" && (
        <EnterpriseInput name="enterpriseId" label={t("enterprise")} initialText={enterpriseName} />
      )}
      {role !== "sp" && (
        <TextInput
          name="thirdPartyId"
          label={t("thirdPartyId")}
          description={t("thirdPartyIdHint")}
          maxLength={64}
          autoComplete="off"
        />
      )}
    </>
  );
}

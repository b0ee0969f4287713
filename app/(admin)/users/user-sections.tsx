"use client";

import { useTranslations } from "next-intl";
import { SwitchInput } from "#components/operation/switch-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { DepartmentInput } from "#components/people/department-input.tsx";
import { FormSection } from "#components/ui/form-section.tsx";

type Props = {
  /** Stands before the names of the fields, where the form holds them deeper. */
  prefix?: "" | "changes.";
  /** What the department field shows before anything is typed. */
  departmentName?: string;
};

/** The parts of a user's form that a new user and a change have in common. */
export function UserSections({ prefix = "", departmentName }: Props) {
  const t = useTranslations("users");
  const plain = { autoComplete: "off" } as const;
  return (
    <>
      <FormSection title={t("person")}>
        <TextInput name={`${prefix}name`} label={t("name")} isRequired maxLength={64} {...plain} />
        <TextInput name={`${prefix}englishName`} label={t("englishName")} maxLength={64} {...plain} />
        <DepartmentInput
          name={`${prefix}departmentCode`}
          label={t("department")}
          initialText={departmentName}
        />
        <TextInput name={`${prefix}title`} label={t("jobTitle")} maxLength={32} {...plain} />
      </FormSection>
      <FormSection title={t("reach")} hint={t("reachHint")}>
        <TextInput name={`${prefix}email`} type="email" label={t("email")} maxLength={255} {...plain} />
        <TextInput
          name={`${prefix}phone`}
          type="tel"
          label={t("phone")}
          description={t("phoneHint")}
          maxLength={40}
          {...plain}
        />
        <SwitchInput name={`${prefix}hidePhone`} label={t("hidePhone")} description={t("hidePhoneHint")} />
      </FormSection>
      <FormSection title={t("inDirectory")}>
        <TextInput name={`${prefix}signature`} label={t("signature")} maxLength={512} {...plain} />
        <TextInput name={`${prefix}description`} label={t("description")} maxLength={128} {...plain} />
        <TextInput
          name={`${prefix}sortLevel`}
          label={t("sortLevel")}
          description={t("sortLevelHint")}
          maxLength={5}
          {...plain}
        />
      </FormSection>
    </>
  );
}

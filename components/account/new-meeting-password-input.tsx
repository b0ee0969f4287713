"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { PasswordInput } from "#components/operation/password-input.tsx";
import {
  brokenMeetingRules,
  meetingPasswordLength,
  meetingRulesFor,
} from "#lib/contract/meeting-password-policy.ts";
import { RuleList } from "./rule-list.tsx";

type Props = {
  /** Whose password it will be, as far as the reader has told. */
  account: string;
  /** The field of the form that holds the present one; absent where that is forgotten. */
  presentName?: string;
};

/** The field `newPassword` of the form around it, with the rules that Cloud Meeting has for it. */
export function NewMeetingPasswordInput({ account, presentName }: Props) {
  const t = useTranslations("meeting-passwords");
  const password: string = useWatch({ name: "newPassword" }) ?? "";
  const typed: string = useWatch({ name: presentName ?? "newPassword" }) ?? "";
  const holder = presentName ? { account, present: typed } : { account };
  const broken = brokenMeetingRules(password, holder);
  return (
    <div className="flex flex-col gap-2">
      <PasswordInput
        name="newPassword"
        label={t("new")}
        autoComplete="new-password"
        describedBy="meeting-password-rules"
        isRequired
      />
      <RuleList
        id="meeting-password-rules"
        rules={meetingRulesFor(holder).map((key) => ({
          key,
          text: t(`rules.${key}`, meetingPasswordLength),
          isMet: password !== "" && !broken.includes(key),
        }))}
      />
    </div>
  );
}

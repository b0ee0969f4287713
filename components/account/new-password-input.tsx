"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { PasswordInput } from "#components/operation/password-input.tsx";
import {
  brokenRules,
  fewestDifferent,
  passwordRules,
  shortestPassword,
} from "#lib/contract/password-policy.ts";
import { RuleList } from "./rule-list.tsx";

type Props = {
  label: string;
  /** Whose password it will be: it may not be made of the name or the address. */
  owner: { name: string; email: string };
};

/** A portal password to be, with the rules it has to keep. */
export function NewPasswordInput({ label, owner }: Props) {
  const t = useTranslations("passwords.rules");
  const password: string = useWatch({ name: "password" }) ?? "";
  const broken = brokenRules(password, owner);
  return (
    <div className="flex flex-col gap-2">
      <PasswordInput
        name="password"
        label={label}
        autoComplete="new-password"
        describedBy="password-rules"
        isRequired
      />
      <RuleList
        id="password-rules"
        rules={passwordRules.map((key) => ({
          key,
          text: t(key, { long: shortestPassword, varied: fewestDifferent }),
          isMet: password !== "" && !broken.includes(key),
        }))}
      />
    </div>
  );
}

"use client";

import { Check, Dot } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { PasswordInput } from "#components/operation/password-input.tsx";
import {
  brokenRules,
  fewestDifferent,
  passwordRules,
  shortestPassword,
} from "#lib/contract/password-policy.ts";

type Props = {
  label: string;
  /** Whose password it will be: it may not be made of the name or the address. */
  owner: { name: string; email: string };
};

/** A password to be, with the rules it has to keep; each is ticked off as one types. */
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
      <ul id="password-rules" aria-label={t("label")} className="flex flex-col gap-1 text-xs">
        {passwordRules.map((rule) => {
          const isMet = password !== "" && !broken.includes(rule);
          const Icon = isMet ? Check : Dot;
          return (
            <li key={rule} className="flex items-center gap-1.5 text-muted">
              <Icon size={14} aria-hidden className={isMet ? "text-success" : ""} />
              {t(rule, { long: shortestPassword, varied: fewestDifferent })}
              <span className="sr-only">, {t(isMet ? "met" : "open")}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

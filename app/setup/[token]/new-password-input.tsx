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

/** A password to be, with the rules it has to keep; each is ticked off as one types. */
export function NewPasswordInput() {
  const t = useTranslations("setup");
  const [name = "", email = "", password = ""] = useWatch({ name: ["name", "email", "password"] });
  const broken = brokenRules(password, { name, email });
  return (
    <div className="flex flex-col gap-2">
      <PasswordInput
        name="password"
        label={t("password")}
        autoComplete="new-password"
        describedBy="password-rules"
        isRequired
      />
      <ul id="password-rules" aria-label={t("rules.label")} className="flex flex-col gap-1 text-xs">
        {passwordRules.map((rule) => {
          const isMet = password !== "" && !broken.includes(rule);
          const Icon = isMet ? Check : Dot;
          return (
            <li key={rule} className="flex items-center gap-1.5 text-muted">
              <Icon size={14} aria-hidden className={isMet ? "text-success" : ""} />
              {t(`rules.${rule}`, { long: shortestPassword, varied: fewestDifferent })}
              <span className="sr-only">, {t(isMet ? "rules.met" : "rules.open")}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

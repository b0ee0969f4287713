"use client";

import { Check, Dot } from "lucide-react";
import { useTranslations } from "next-intl";

type Props = {
  /** For the field that the rules are about, which names it in `describedBy`. */
  id: string;
  rules: readonly { key: string; text: string; isMet: boolean }[];
};

/** What a password has to be; each rule is ticked off as one types. */
export function RuleList({ id, rules }: Props) {
  const t = useTranslations("ui.rules");
  return (
    <ul id={id} aria-label={t("label")} className="flex flex-col gap-1 text-xs">
      {rules.map(({ key, text, isMet }) => {
        const Icon = isMet ? Check : Dot;
        return (
          <li key={key} className="flex items-center gap-1.5 text-muted">
            <Icon size={14} aria-hidden className={`shrink-0 ${isMet ? "text-success" : ""}`} />
            {text}
            <span className="sr-only">, {t(isMet ? "met" : "open")}</span>
          </li>
        );
      })}
    </ul>
  );
}

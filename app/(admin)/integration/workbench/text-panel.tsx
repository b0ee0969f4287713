"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { formRules } from "#lib/contract/signature-forms.ts";
import { useTyped } from "./use-typed.ts";

/** Step 1: the parts in their order with a colon between each two, also beside an empty one. */
export function TextPanel() {
  const t = useTranslations("workbench");
  const { form, parts, text } = useTyped();
  const count = formRules[form].app === "sp" ? 5 : 4;
  return (
    <Panel title={t("text")} aside={<span className="text-xs text-muted">{t("partCount", { count })}</span>}>
      <div className="flex flex-col gap-3 p-4">
        <ol className="flex flex-wrap items-start gap-y-3 rounded-2xl bg-surface-secondary px-3 py-3">
          {parts.map(({ name, value }, index) => (
            <li key={name} className="flex max-w-full items-start">
              <span className="flex min-w-0 flex-col">
                <span className="min-h-6 min-w-6 rounded-lg bg-accent-soft px-1 font-mono text-xs leading-6 break-all text-accent-soft-foreground">
                  {value}
                </span>
                <span className="px-1 text-2xs text-muted">{t(`parts.${name}`)}</span>
              </span>
              {index < parts.length - 1 && (
                <span aria-hidden className="px-1 font-mono text-xs leading-6 font-semibold text-muted">
                  :
                </span>
              )}
            </li>
          ))}
        </ol>
        <p className="flex items-start gap-2 text-sm">
          <code className="min-w-0 flex-1 font-mono text-xs leading-6 break-all">{text}</code>
          <CopyButton text={text} label={t("copyText")} />
        </p>
      </div>
    </Panel>
  );
}

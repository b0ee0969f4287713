import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "#components/ui/panel.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

const steps = ["key", "app", "server", "sdk"] as const;
const rules = ["secret", "own", "fresh", "enterprise", "nonce"] as const;

/** The way of one log-in, and what to mind on it. */
export function StepsPanel() {
  const t = useTranslations("integration");
  const keys = (text: ReactNode) => <TextLink href="/integration/keys">{text}</TextLink>;
  return (
    <Panel title={t("way")}>
      <ol className="flex list-decimal flex-col gap-2 py-3 ps-9 pe-4 text-sm">
        {steps.map((step) => (
          <li key={step}>{t.rich(`steps.${step}`, { keys, code })}</li>
        ))}
      </ol>
      <h3 className="border-t border-separator px-4 pt-3 text-sm font-semibold">{t("mind")}</h3>
      <ul className="flex list-disc flex-col gap-2 py-2 pb-3 ps-9 pe-4 text-sm text-muted">
        {rules.map((rule) => (
          <li key={rule}>{t.rich(`rules.${rule}`, { code })}</li>
        ))}
      </ul>
    </Panel>
  );
}

function code(text: ReactNode) {
  return <code className="font-mono text-xs text-foreground">{text}</code>;
}

import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel.tsx";
import { CodeBlock } from "./code-block.tsx";
import { CodeTabs } from "./code-tabs.tsx";
import { answerExample, requestSnippets } from "./request-snippets.ts";

/** What the company's server sends, and what it gets. `portal` is the address without a path. */
export function RequestPanel({ portal }: { portal: string }) {
  const t = useTranslations("integration");
  return (
    <Panel
      title={t("request")}
      aside={<span className="font-mono text-xs text-muted">POST /api/sdk/signature</span>}
    >
      <CodeTabs label={t("request")} snippets={requestSnippets(portal)} />
      <h3 className="border-t border-separator px-4 py-2.5 text-sm font-semibold">{t("answer")}</h3>
      <CodeBlock name={t("answer")} code={answerExample} />
      <p className="border-t border-separator px-4 py-3 text-sm text-pretty text-muted">{t("answerText")}</p>
    </Panel>
  );
}

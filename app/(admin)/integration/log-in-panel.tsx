import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel.tsx";
import { CodeTabs } from "./code-tabs.tsx";
import { LogInFields } from "./log-in-fields.tsx";
import { logInSnippets } from "./log-in-snippets.ts";

/** What the app hands to the SDK's log-in on each platform. */
export function LogInPanel() {
  const t = useTranslations("integration");
  return (
    <Panel title={t("logIn")}>
      <p className="px-4 pt-3 text-sm text-pretty text-muted">{t("logInText")}</p>
      <CodeTabs label={t("logIn")} snippets={logInSnippets} />
      <LogInFields />
    </Panel>
  );
}

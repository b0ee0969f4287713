"use client";

import { Alert } from "@heroui/react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Panel } from "#components/ui/panel.tsx";

/** The only sight of a new key: neither the portal nor anybody else can show it again. */
export function CreatedKey({ value }: { value: string }) {
  const t = useTranslations("api-keys");
  return (
    <div className="px-4 pb-8 md:px-8">
      <Panel title={t("created")} className="max-w-[720px]">
        <div className="flex flex-col gap-4 p-4">
          <Alert status="warning" role="status">
            <Alert.Indicator />
            <Alert.Content>
              <Alert.Title>{t("shownOnce")}</Alert.Title>
              <Alert.Description>{t("shownOnceText")}</Alert.Description>
            </Alert.Content>
          </Alert>
          <p className="flex items-start gap-2 rounded-2xl bg-surface-secondary py-2 ps-3 pe-2">
            <code className="min-w-0 flex-1 font-mono text-xs leading-6 break-all">{value}</code>
            <CopyButton text={value} label={t("copyKey")} />
          </p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/integration/keys" size="sm">
              {t("kept")}
            </ButtonLink>
            <ButtonLink href="/integration" size="sm" variant="outline">
              {t("howToCall")}
            </ButtonLink>
          </div>
        </div>
      </Panel>
    </div>
  );
}

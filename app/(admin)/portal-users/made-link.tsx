"use client";

import { Alert } from "@heroui/react";
import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { MadeLink as Made } from "#lib/contract/portal-user.ts";

/** A link just made: shown this once, to be handed over where no mail took it. */
export function MadeLink({ link }: { link: Made }) {
  const t = useTranslations("portal-users.link");
  return (
    <Alert status={link.isMailed ? "success" : "warning"} role="status">
      <Alert.Indicator />
      <Alert.Content className="min-w-0">
        <Alert.Title>{t(link.isMailed ? "mailed" : "notMailed", { email: link.email })}</Alert.Title>
        <Alert.Description>
          {t(`${link.purpose}Text`)}
          <span className="mt-1 flex max-w-full items-center gap-1">
            <span className="min-w-0 font-mono text-xs break-all">{link.url}</span>
            <CopyButton text={link.url} label={t("copy")} />
          </span>
        </Alert.Description>
      </Alert.Content>
    </Alert>
  );
}

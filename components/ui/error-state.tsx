"use client";

import { Button } from "@heroui/react";
import { CloudOff, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyButton } from "./copy-button.tsx";
import { Notice } from "./notice.tsx";

type Props = {
  /** Whose fault it is, in one line. */
  title: string;
  /** What is kept and what to do. */
  text?: string;
  requestId?: string | null;
  onRetry?: () => void;
  isPage?: boolean;
};

/** Nothing could be loaded: never shown as an empty list. */
export function ErrorState({ title, text = "", requestId, onRetry, isPage }: Props) {
  const t = useTranslations("ui");
  return (
    <div role="alert" className="flex flex-1 flex-col">
      <Notice icon={CloudOff} tone="danger" title={title} text={text} isPage={isPage}>
        {onRetry && (
          <Button size="sm" variant="outline" onPress={onRetry}>
            <RefreshCw />
            {t("retry")}
          </Button>
        )}
        {requestId && (
          <p className="num mt-1 flex w-full items-center justify-center gap-1 text-xs text-muted">
            {t("request", { id: requestId })}
            <CopyButton text={requestId} label={t("copyRequest")} />
          </p>
        )}
      </Notice>
    </div>
  );
}

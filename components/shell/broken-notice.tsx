"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "#components/ui/error-state.tsx";

/** What Next hands to an error page: `digest` names the server's log line where the error was the server's. */
export type BrokenPage = { error: unknown; retry: () => void };

function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}

/** A page that failed to render. */
export function BrokenNotice({ error, retry }: BrokenPage) {
  const t = useTranslations("shell.broken");
  return (
    <ErrorState isPage title={t("title")} text={t("text")} requestId={digestOf(error)} onRetry={retry} />
  );
}

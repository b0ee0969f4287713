"use client";

import { Alert, Button, Link } from "@heroui/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Stage } from "#components/client/use-client-launch.ts";

type Props = {
  stage: Stage;
  downloadPage: string;
  /** Opens the link that came too late for the first click. */
  onOpen: () => void;
};

/** What became of the click, and what to do when nothing did. */
export function LaunchNotice({ stage, downloadPage, onOpen }: Props) {
  const t = useTranslations("join");
  const link = (text: ReactNode) => (
    <Link
      href={downloadPage}
      target="_blank"
      rel="noreferrer"
      className="inline text-[length:inherit] underline"
    >
      {text}
    </Link>
  );
  return (
    <div role="status" className="min-h-4 text-xs text-pretty text-muted">
      {stage === "idle" && <p>{t.rich("noClient", { link })}</p>}
      {stage === "opening" && <p>{t("opening")}</p>}
      {stage === "left" && <p>{t("left")}</p>}
      {stage === "ready" && (
        <Hint title={t("ready.title")}>
          <p>{t("ready.text")}</p>
          <Button size="sm" variant="outline" className="mt-2" onPress={onOpen}>
            {t("ready.open")}
          </Button>
        </Hint>
      )}
      {stage === "stayed" && (
        <Hint title={t("stayed.title")}>
          <ul className="flex list-disc flex-col gap-0.5 ps-4">
            <li>{t("stayed.ask")}</li>
            <li>{t.rich("stayed.get", { link })}</li>
            <li>{t("stayed.type")}</li>
          </ul>
        </Hint>
      )}
    </div>
  );
}

function Hint({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Alert status="accent">
      <Alert.Indicator />
      <Alert.Content>
        <Alert.Title>{title}</Alert.Title>
        <Alert.Description>{children}</Alert.Description>
      </Alert.Content>
    </Alert>
  );
}

"use client";

import { Button } from "@heroui/react";
import { LogIn, MonitorPlay } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Panel } from "#components/ui/panel.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import { client } from "#lib/contract/client.ts";
import { launchClientLink } from "#lib/contract/client-link.ts";
import { useClientLaunch } from "./use-client-launch.ts";

/**
 * Starts the client on this device, and signs the reader in where there is an account to sign in with. The link that
 * signs in holds a nonce that works once, so that it is fetched at the click and kept nowhere on the page.
 */
export function ClientPanel({ isBound }: { isBound: boolean }) {
  const t = useTranslations("client");
  const { stage, launch } = useClientLaunch();
  const { mutate, isPending } = useApiCommand(client.launch);
  const fetched = useRef("");
  const open = (link: string) => {
    fetched.current = link;
    launch(link);
  };
  const signIn = () => mutate({}, { onSuccess: ({ clientLink }) => open(clientLink) });
  return (
    <Panel title={t("title")}>
      <div className="flex flex-col gap-3 px-4 py-3">
        <p className="text-sm text-pretty text-muted">{t(isBound ? "text" : "notBound")}</p>
        <div className="flex flex-wrap gap-2">
          {isBound && (
            <Button size="sm" variant="outline" isPending={isPending} onPress={signIn}>
              <LogIn />
              {t("startAndSignIn")}
            </Button>
          )}
          <Button size="sm" variant="outline" onPress={() => open(launchClientLink())}>
            <MonitorPlay />
            {t("start")}
          </Button>
          {stage === "ready" && (
            <Button size="sm" onPress={() => launch(fetched.current)}>
              {t("openNow")}
            </Button>
          )}
        </div>
        <p role="status" className="min-h-4 text-xs text-pretty text-muted">
          {stage !== "idle" && t(`stages.${stage}`)}
        </p>
      </div>
    </Panel>
  );
}

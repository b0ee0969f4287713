"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { useClientLaunch } from "#components/client/use-client-launch.ts";
import type { Opened } from "#lib/contract/join.ts";
import { JoinForm, type Way } from "./join-form.tsx";
import { JoinPanels } from "./join-panels.tsx";
import { LaunchNotice } from "./launch-notice.tsx";
import { OtherWays } from "./other-ways.tsx";

type Props = {
  token: string;
  /** Drawn on the server: who invites to what and when; the QR code of this page. */
  head: ReactNode;
  qr: ReactNode;
  hasCamera: boolean;
  waitingRoom: boolean;
  downloadPage: string;
};

/** Everything between arriving and leaving for the meeting. Holds id and password from the first click on. */
export function JoinCard({ token, head, qr, hasCamera, waitingRoom, downloadPage }: Props) {
  const t = useTranslations("join");
  const [opened, setOpened] = useState<Opened | null>(null);
  const { stage, launch, forget } = useClientLaunch();
  const way = useRef<Way>("client");

  function go(answer: Opened) {
    setOpened(answer);
    if (way.current === "client") return launch(answer.clientLink);
    forget();
    if (answer.webLink) window.location.assign(answer.webLink);
  }

  return (
    <JoinPanels
      asideLabel={t("others")}
      main={
        <>
          {head}
          <JoinForm
            token={token}
            hasCamera={hasCamera}
            hasWebLink={opened?.webLink !== null}
            onWay={(chosen) => {
              way.current = chosen;
            }}
            onDone={go}
          />
          <LaunchNotice
            stage={stage}
            downloadPage={downloadPage}
            onOpen={() => opened && launch(opened.clientLink)}
          />
        </>
      }
      aside={<OtherWays opened={opened} qr={qr} waitingRoom={waitingRoom} />}
    />
  );
}

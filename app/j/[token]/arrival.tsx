import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { GuestLink } from "#lib/server/context.ts";
import { arrive } from "#lib/server/invitation.ts";
import { GoneNotice } from "./gone-notice.tsx";
import { InvitationHead } from "./invitation-head.tsx";
import { JoinCard } from "./join-card.tsx";
import { TroubleNotice } from "./trouble-notice.tsx";

type Props = { link: GuestLink; token: string; qr: ReactNode };

/** What a valid link leads to. */
export async function Arrival({ link, token, qr }: Props) {
  const arrival = await arrive(link, await getLocale());
  if (arrival.kind === "gone") return <GoneNotice />;
  if (arrival.kind === "trouble") {
    const { code, reason, requestId } = arrival;
    return <TroubleNotice code={code} reason={reason} requestId={requestId} />;
  }
  const { invitation } = arrival;
  return (
    <JoinCard
      token={token}
      head={<InvitationHead invitation={invitation} />}
      qr={qr}
      hasCamera={invitation.media === "video"}
      waitingRoom={invitation.waitingRoom}
      downloadPage={invitation.downloadPage}
    />
  );
}

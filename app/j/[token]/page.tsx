import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { findGuestLink } from "#lib/server/invitation.ts";
import { joinUrl } from "#lib/server/join-links.ts";
import { Arrival } from "./arrival.tsx";
import { JoinFrame } from "./join-frame.tsx";
import { JoinSkeleton } from "./join-skeleton.tsx";
import { QrCode } from "./qr-code.tsx";

type Props = { params: Promise<{ token: string }> };

/** Says nothing of the meeting, since titles end up in histories and in the previews of messengers. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("join");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false, follow: false } };
}

/** A link is looked up before anything is sent, so that a dead one answers 404; the meeting then streams in. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const link = await findGuestLink(token);
  if (!link) notFound();
  return (
    <JoinFrame enterprise={link.enterprise.name}>
      <PageMessages namespaces={["join"]}>
        <Suspense fallback={<JoinSkeleton />}>
          <Arrival link={link} token={token} qr={<QrCode text={joinUrl(token)} />} />
        </Suspense>
      </PageMessages>
    </JoinFrame>
  );
}

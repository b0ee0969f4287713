"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { Opened } from "#lib/contract/join.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

type Props = { opened: Opened | null; qr: ReactNode; waitingRoom: boolean };

/** For phones the page's QR code, for everything else id and password, once they have been asked for. */
export function OtherWays({ opened, qr, waitingRoom }: Props) {
  const t = useTranslations("join");
  return (
    <>
      <div className="flex flex-col items-center gap-3 rounded-2xl border border-border bg-surface p-4 text-center max-md:hidden">
        {qr}
        <p className="text-xs text-pretty text-muted">{t("scan")}</p>
      </div>
      <div>
        <h2 className="mb-1 text-sm font-semibold">{t("others")}</h2>
        {opened ? (
          <Credentials opened={opened} />
        ) : (
          <p className="text-sm text-pretty text-muted">{t("onceOpened")}</p>
        )}
      </div>
      <p className="mt-auto flex gap-2 text-xs text-pretty text-muted">
        <ShieldCheck size={14} className="mt-px shrink-0" aria-hidden />
        <span className="flex flex-col gap-1">
          {waitingRoom && <span>{t("waitingRoom")}</span>}
          <span>{t("yours")}</span>
        </span>
      </p>
    </>
  );
}

function Credentials({ opened: { dialId, password } }: { opened: Opened }) {
  const t = useTranslations("join");
  const { meetingId } = useFormat();
  return (
    <dl className="flex flex-col text-sm">
      <Credential label={t("meetingId")} copy={t("copyMeetingId")} text={meetingId(dialId)} value={dialId} />
      {password ? (
        <Credential label={t("password")} copy={t("copyPassword")} text={password} value={password} />
      ) : (
        <Credential label={t("password")} text={t("noPassword")} />
      )}
    </dl>
  );
}

type CredentialProps = { label: string; text: string; value?: string; copy?: string };

function Credential({ label, text, value, copy }: CredentialProps) {
  return (
    <div className="flex h-9 items-center justify-between gap-2">
      <dt className="text-muted">{label}</dt>
      <dd className="num flex items-center gap-1 font-medium">
        {text}
        {value && copy && <CopyButton text={value} label={copy} />}
      </dd>
    </div>
  );
}

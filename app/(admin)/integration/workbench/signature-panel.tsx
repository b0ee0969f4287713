"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { accessOf } from "#lib/contract/pasted-signature.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { hmac } from "./hmac.ts";
import { useLater } from "./use-later.ts";
import { useTyped } from "./use-typed.ts";

/** Steps 2 and 3: the HMAC of the text in hex, and the header that a sign-in over REST sends it in. */
export function SignaturePanel() {
  const t = useTranslations("workbench");
  const { key, text, values } = useTyped();
  const signature = useLater(`${key}\n${text}`, () => (key ? hmac(key, text) : undefined));
  const header = signature && `HMAC-SHA256 signature=${signature},access=${accessOf(values.appId)}`;
  return (
    <Panel title={t("result")} aside={<span className="text-xs text-muted">{t("algorithm")}</span>}>
      {signature && header ? (
        <dl className="px-4 py-1 text-sm">
          <Copyable label="signature" text={signature} />
          <Copyable label="Authorization" text={header} />
          <div className="grid gap-x-4 border-t border-separator py-2 sm:grid-cols-[112px_minmax(0,1fr)]">
            <dt className="text-muted">{t("expires")}</dt>
            <dd>
              <Expiry expireTime={values.expireTime} />
            </dd>
          </div>
        </dl>
      ) : (
        <p className="px-4 py-3 text-sm text-muted">{t("noKey")}</p>
      )}
    </Panel>
  );
}

function Copyable({ label, text }: { label: string; text: string }): ReactNode {
  const t = useTranslations("workbench");
  return (
    <div className="grid gap-x-4 border-t border-separator py-2 first:border-t-0 sm:grid-cols-[112px_minmax(0,1fr)]">
      <dt className="text-muted">{label}</dt>
      <dd className="flex min-w-0 items-start gap-2">
        <code className="min-w-0 flex-1 font-mono text-xs leading-6 break-all">{text}</code>
        <CopyButton text={text} label={t("copy", { name: label })} />
      </dd>
    </div>
  );
}

/** When that is for the reader, where the text is a time at all. */
function Expiry({ expireTime }: { expireTime: string }) {
  const t = useTranslations("workbench");
  const format = useFormat();
  const now = useClock(10_000);
  const at = Number(expireTime) * 1000;
  if (!/^\d{1,11}$/.test(expireTime) || at === 0) return t("noExpiry");
  return t("expiresAt", { when: format.dayAndTime(at, now), zone: format.zone(now) });
}

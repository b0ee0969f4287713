"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AccountSession } from "#lib/contract/account-session.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { useFormat } from "#lib/i18n/use-format.ts";
import { browserOf } from "./browser-of.ts";

type Props = { session: AccountSession; isCurrent?: boolean; children?: ReactNode };

/** A browser that somebody is signed in with: which, from where, since when, and when it was last used. */
export function SessionLine({ session, isCurrent = false, children }: Props) {
  const t = useTranslations("account");
  const format = useFormat();
  const now = useClock(60_000);
  const { userAgent, address, signedInAt, lastUsedAt } = session;
  const { browser, system } = browserOf(userAgent);
  // The clock moves in steps and may be behind a session that has just begun.
  const used = format.distance(lastUsedAt, Math.max(now, Date.parse(lastUsedAt)));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-separator px-4 py-2.5 text-sm first:border-t-0">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium">
          {browser && system
            ? t("browserOn", { browser, system })
            : (browser ?? system ?? t("unknownBrowser"))}
          {isCurrent && <span className="font-normal text-muted"> · {t("thisBrowser")}</span>}
        </p>
        <p className="num break-words text-muted">
          {[
            address ?? t("unknownAddress"),
            t("lastUsed", { distance: used }),
            t("signedIn", { day: format.dayAndTime(signedInAt, now), zone: format.zone(signedInAt) }),
          ].join(" · ")}
        </p>
      </div>
      {children}
    </li>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel.tsx";
import { Status } from "#components/ui/status.tsx";
import { Time } from "#components/ui/time.tsx";
import type { EncryptionStatus } from "#lib/contract/encryption.ts";

/** Each key by its id, with what it has sealed. */
export function KeysInUse({ status: { keys, lastRun } }: { status: EncryptionStatus }) {
  const t = useTranslations("encryption");
  return (
    <Panel title={t("keys")}>
      <ul aria-label={t("keys")} className="px-4 py-1 text-sm">
        {keys.map((key) => (
          <Key key={key.id} of={key} />
        ))}
      </ul>
      <p className="border-t border-separator px-4 py-3 text-sm text-muted">
        {lastRun ? (
          <>
            {t("lastRun", lastRun)} <Time at={lastRun.finishedAt} show="distance" />
          </>
        ) : (
          t("noRun")
        )}
      </p>
    </Panel>
  );
}

function Key({ of: { id, use, rows, places } }: { of: EncryptionStatus["keys"][number] }) {
  const t = useTranslations("encryption");
  return (
    <li className="border-t border-separator py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="min-w-0 font-mono text-xs break-all">{id}</span>
        <Status shape={use === "missing" ? "failed" : undefined}>{t(`uses.${use}`)}</Status>
      </p>
      <p className="num">{t("rows", { count: rows })}</p>
      {places.length > 0 && (
        <p className="text-xs break-words text-muted">
          {places.map((place) => t("place", { name: place.name, count: place.rows })).join(" · ")}
        </p>
      )}
    </li>
  );
}

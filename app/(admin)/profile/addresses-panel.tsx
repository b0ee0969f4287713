"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "#components/ui/panel.tsx";
import type { Profile } from "#lib/contract/profile.ts";
import { AddressDialog, type AddressKind, addressKinds } from "./address-dialog.tsx";

/** By which phone number and e-mail address Cloud Meeting reaches somebody. Each is changed by a code sent to the new one. */
export function AddressesPanel({ profile }: { profile: Profile }) {
  const t = useTranslations("profile");
  const [changed, setChanged] = useState<AddressKind | null>(null);
  return (
    <Panel title={t("addresses")}>
      <dl className="text-sm">
        {addressKinds.map((kind) => (
          <div key={kind} className="border-t border-separator px-4 py-2.5 first:border-t-0">
            <dt className="text-muted">{t(kind)}</dt>
            <dd className="flex items-center gap-x-4">
              <span className="num min-w-0 flex-1 break-words">{profile[kind] ?? t("none")}</span>
              <Button
                size="sm"
                variant="outline"
                aria-label={t("changeOf", { what: t(kind) })}
                onPress={() => setChanged(kind)}
              >
                {t("change")}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {changed && <AddressDialog kind={changed} onClose={() => setChanged(null)} />}
    </Panel>
  );
}

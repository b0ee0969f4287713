"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangePasswordForm } from "#components/account/change-password-form.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Account } from "#lib/contract/account.ts";

export function PasswordPanel({ account }: { account: Account }) {
  const t = useTranslations("account");
  // A fresh form after each change: what was typed is not kept.
  const [round, setRound] = useState(0);
  const { name, email, hasPassword, passwordChangedAt } = account;
  return (
    <Panel title={t("password")}>
      <div className="flex flex-col gap-4 p-4">
        {!hasPassword && <p className="text-sm text-muted">{t("noPassword")}</p>}
        {passwordChangedAt && (
          <p className="text-sm text-muted">
            {t("passwordChanged")} <Time at={passwordChangedAt} show="dayAndTime" />
          </p>
        )}
        {hasPassword && (
          <ChangePasswordForm
            key={round}
            owner={{ name, email: email ?? "" }}
            onDone={() => {
              setRound(round + 1);
              toast.success(t("changed"), { description: t("changedText") });
            }}
          />
        )}
      </div>
    </Panel>
  );
}

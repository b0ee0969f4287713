"use client";

import { Button } from "@heroui/react";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import { meetings } from "#lib/contract/meetings.ts";
import type { MeetingDetail } from "../booking-values.ts";

/** The passwords, fetched at the click and forgotten when hidden. */
export function Passwords({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meetings");
  const { mutate, isPending, data, reset } = useApiCommand(meetings.reveal);
  return (
    <div className="border-t border-separator pt-4">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="font-medium">{t("passwordsTitle")}</p>
          <p className="text-xs text-pretty text-muted">{t(`passwords.${meeting.guestPassword}`)}</p>
        </div>
        {data ? (
          <Button size="sm" variant="outline" onPress={reset}>
            <EyeOff />
            {t("hidePasswords")}
          </Button>
        ) : (
          <Button
            size="sm"
            variant="outline"
            isPending={isPending}
            onPress={() => mutate({ id: meeting.id })}
          >
            <Eye />
            {t("showPasswords")}
          </Button>
        )}
      </div>
      {data && (
        <dl className="mt-3 flex flex-col gap-2">
          <Password label={t("guestPassword")} value={data.guestPassword} absent={t("passwords.none")} />
          {meeting.canHost && (
            <Password label={t("hostPassword")} value={data.hostPassword} absent={t("passwords.hidden")} />
          )}
        </dl>
      )}
    </div>
  );
}

function Password({ label, value, absent }: { label: string; value: string | null; absent: string }) {
  const t = useTranslations("meetings");
  return (
    <div className="flex items-center justify-between gap-3">
      <dt className="text-muted">{label}</dt>
      <dd className="num flex items-center gap-1">
        {value ?? <span className="text-muted">{absent}</span>}
        {value && <CopyButton text={value} label={t("copyPassword", { label })} />}
      </dd>
    </div>
  );
}

"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NewMeetingPasswordInput } from "#components/account/new-meeting-password-input.tsx";
import { SubmitButton } from "#components/account/submit-button.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { meetingPasswords } from "#lib/contract/meeting-passwords.ts";

/** The password of one's own meeting account, which is another one than the portal's. */
export function MeetingPasswordPanel({ account }: { account: string }) {
  const t = useTranslations("meeting-passwords");
  // A fresh form after each change: what was typed is not kept.
  const [round, setRound] = useState(0);
  return (
    <Panel title={t("title")}>
      <OperationForm
        key={round}
        id="meeting-password"
        operation={meetingPasswords.change}
        schema={meetingPasswords.change.input}
        defaultValues={{ oldPassword: "", newPassword: "" }}
        onDone={() => {
          setRound(round + 1);
          toast.success(t("changed"), { description: t("changedText") });
        }}
        className="flex max-w-[672px] flex-col gap-4 p-4"
      >
        <p className="text-sm text-pretty text-muted">{t("text")}</p>
        {/* For password managers, which keep the pair. */}
        <input type="text" autoComplete="username" value={account} readOnly hidden />
        <PasswordInput name="oldPassword" label={t("present")} autoComplete="current-password" isRequired />
        <NewMeetingPasswordInput account={account} presentName="oldPassword" />
        <SubmitButton variant="outline" className="self-start">
          {t("change")}
        </SubmitButton>
      </OperationForm>
    </Panel>
  );
}

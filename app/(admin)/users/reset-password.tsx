"use client";

import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { meetingPasswords } from "#lib/contract/meeting-passwords.ts";

type Props = {
  /** Whose password it is: the account, and how people call its holder. */
  user: { account: string; name: string };
};

/** Lets Cloud Meeting send a user another password, which the administrator does not get to see. */
export function ResetPassword({ user: { account, name } }: Props) {
  const t = useTranslations("meeting-passwords.reset");
  return (
    <OperationButton
      operation={meetingPasswords.reset}
      input={{ account }}
      confirm={{ title: t("title", { name }), body: t("text"), keep: t("keep"), act: t("act") }}
      done={t("done", { name })}
    >
      {t("act")}
    </OperationButton>
  );
}

"use client";

import { Link2, LogIn, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type RowAction, RowMenu } from "#components/ui/row-menu.tsx";
import type { Meeting } from "#lib/contract/meeting-wire.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { mayCancel, mayChange } from "./may-change.ts";
import type { useJoinLink } from "./use-join-link.ts";

/** Everything that can be done with a meeting of the list. */
export function MeetingMenu({ meeting, link }: { meeting: Meeting; link: ReturnType<typeof useJoinLink> }) {
  const t = useTranslations("meetings");
  const router = useRouter();
  const [isCancelling, setCancelling] = useState(false);
  const { id, subject, canHost } = meeting;
  const join: RowAction = {
    label: t("join"),
    icon: LogIn,
    onAction: () => void link.open(id, canHost ? "host" : "guest"),
  };
  const copy: RowAction = {
    label: t("copyLink"),
    icon: Link2,
    onAction: () => void link.copy(id, "guest"),
  };
  const change: RowAction = {
    label: t("change"),
    icon: Pencil,
    onAction: () => router.push(`/meetings/${id}/change`),
  };
  const cancel: RowAction = {
    label: t("cancelMeeting"),
    icon: Trash2,
    onAction: () => setCancelling(true),
    isDanger: true,
  };
  return (
    <>
      <RowMenu
        name={subject}
        label={t("moreFor", { subject })}
        actions={[
          join,
          copy,
          ...(mayChange(meeting) ? [change] : []),
          ...(mayCancel(meeting) ? [cancel] : []),
        ]}
      />
      <CancelDialog meeting={meeting} isOpen={isCancelling} onOpenChange={setCancelling} />
    </>
  );
}

"use client";

import { Button } from "@heroui/react";
import { LogIn, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { MeetingDetail } from "../booking-values.ts";
import { CancelDialog } from "../cancel-dialog.tsx";
import { mayCancel, mayChange } from "../may-change.ts";
import { useJoinLink } from "../use-join-link.ts";

/** Join, and for who may: change and cancel. A running meeting cannot be changed, only ended. */
export function HeaderActions({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meetings");
  const router = useRouter();
  const link = useJoinLink();
  const [isCancelling, setCancelling] = useState(false);
  return (
    <>
      {mayCancel(meeting) && (
        <Button size="sm" variant="outline" onPress={() => setCancelling(true)}>
          <Trash2 />
          {t("cancelMeeting")}
        </Button>
      )}
      {mayChange(meeting) && (
        <ButtonLink size="sm" variant="outline" href={`/meetings/${meeting.id}/change`}>
          <Pencil aria-hidden />
          {t("change")}
        </ButtonLink>
      )}
      <Button
        size="sm"
        isPending={link.isPending}
        onPress={() => void link.open(meeting.id, meeting.canHost ? "host" : "guest")}
      >
        <LogIn />
        {t("join")}
      </Button>
      <CancelDialog
        meeting={meeting}
        isOpen={isCancelling}
        onOpenChange={setCancelling}
        onCancelled={() => router.push("/meetings")}
      />
    </>
  );
}

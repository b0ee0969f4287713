"use client";

import { Button, Dropdown, Label, Separator } from "@heroui/react";
import { Ellipsis, Link2, LogIn, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Meeting } from "#lib/contract/meeting-wire.ts";
import { CancelDialog } from "./cancel-dialog.tsx";
import { mayCancel, mayChange } from "./may-change.ts";
import type { useJoinLink } from "./use-join-link.ts";

/** Everything that can be done with a meeting of the list. */
export function MeetingMenu({ meeting, link }: { meeting: Meeting; link: ReturnType<typeof useJoinLink> }) {
  const t = useTranslations("meetings");
  const router = useRouter();
  const [isCancelling, setCancelling] = useState(false);
  const actions: Record<string, () => void> = {
    join: () => void link.open(meeting.id, meeting.canHost ? "host" : "guest"),
    copy: () => void link.copy(meeting.id, "guest"),
    change: () => router.push(`/meetings/${meeting.id}/change`),
    cancel: () => setCancelling(true),
  };
  return (
    <>
      <Dropdown>
        <Button
          size="sm"
          variant="ghost"
          isIconOnly
          className="size-10 text-muted md:size-7"
          aria-label={t("moreFor", { subject: meeting.subject })}
        >
          <Ellipsis />
        </Button>
        <Dropdown.Popover className="min-w-[208px]" placement="bottom end">
          <Dropdown.Menu aria-label={meeting.subject} onAction={(action) => actions[String(action)]?.()}>
            <Dropdown.Item id="join" textValue={t("join")}>
              <LogIn size={15} className="text-muted" aria-hidden />
              <Label>{t("join")}</Label>
            </Dropdown.Item>
            <Dropdown.Item id="copy" textValue={t("copyLink")}>
              <Link2 size={15} className="text-muted" aria-hidden />
              <Label>{t("copyLink")}</Label>
            </Dropdown.Item>
            {mayChange(meeting) && (
              <Dropdown.Item id="change" textValue={t("change")}>
                <Pencil size={15} className="text-muted" aria-hidden />
                <Label>{t("change")}</Label>
              </Dropdown.Item>
            )}
            {mayCancel(meeting) && (
              <>
                <Separator />
                <Dropdown.Item id="cancel" textValue={t("cancelMeeting")} variant="danger">
                  <Trash2 size={15} aria-hidden />
                  <Label>{t("cancelMeeting")}</Label>
                </Dropdown.Item>
              </>
            )}
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
      <CancelDialog meeting={meeting} isOpen={isCancelling} onOpenChange={setCancelling} />
    </>
  );
}

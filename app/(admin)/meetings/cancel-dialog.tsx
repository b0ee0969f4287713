"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Time } from "#components/ui/time.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import type { Meeting } from "#lib/contract/meeting-wire.ts";
import { meetings } from "#lib/contract/meetings.ts";

type Props = {
  meeting: Meeting;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onCancelled?: () => void;
};

/** Asks before a meeting is cancelled: who is affected, and that a running one ends. */
export function CancelDialog({ meeting, isOpen, onOpenChange, onCancelled }: Props) {
  const t = useTranslations("meetings");
  const { mutate, isPending } = useApiCommand(meetings.cancel);
  const isRunning = meeting.state === "running";
  const name = isRunning ? "cancelRunning" : "cancel";

  const cancel = () =>
    mutate(
      { id: meeting.id, endRunning: isRunning },
      {
        onSuccess: () => {
          toast.success(t("cancelled"), { description: meeting.subject });
          onCancelled?.();
        },
        onSettled: () => onOpenChange(false),
      },
    );

  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isPending={isPending}
      title={t(`${name}.title`)}
      keep={t(`${name}.keep`)}
      act={t(`${name}.act`)}
      onConfirm={cancel}
      body={
        <>
          <p className="text-muted">{t(`${name}.text`, { count: meeting.people })}</p>
          <p className="mt-4 flex items-center gap-3 rounded-2xl border border-border px-3.5 py-2.5">
            <span className="min-w-0 flex-1 truncate font-medium">{meeting.subject}</span>
            <Time at={meeting.startsAt} show="dayAndTime" className="shrink-0 text-muted" />
          </p>
        </>
      }
    />
  );
}

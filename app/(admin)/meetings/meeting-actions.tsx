"use client";

import { Button } from "@heroui/react";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Meeting } from "#lib/contract/meeting-wire.ts";
import { useClock } from "#lib/i18n/use-clock.ts";
import { MeetingMenu } from "./meeting-menu.tsx";
import { useJoinLink } from "./use-join-link.ts";

/** How long before its start joining is the thing to do now. */
const soonMs = 15 * 60_000;

/** A row's actions: joining by name when it is time for it, the link as an icon, the rest in a menu. */
export function MeetingActions({ meeting }: { meeting: Meeting }) {
  const t = useTranslations("meetings");
  const link = useJoinLink();
  const now = useClock(60_000);
  const isTime = meeting.state === "running" || Date.parse(meeting.startsAt) - now < soonMs;
  return (
    <span className="flex items-center justify-end gap-1">
      <span className="contents max-md:hidden">
        {isTime && (
          <Button
            size="sm"
            variant="outline"
            className="h-7 px-2"
            aria-label={t("joinOne", { subject: meeting.subject })}
            onPress={() => void link.open(meeting.id, meeting.canHost ? "host" : "guest")}
          >
            {t("join")}
          </Button>
        )}
        <Button
          size="sm"
          variant="ghost"
          isIconOnly
          className="size-7 text-muted"
          aria-label={t("copyLinkOf", { subject: meeting.subject })}
          isDisabled={link.isPending}
          onPress={() => void link.copy(meeting.id, "guest")}
        >
          <Link2 />
        </Button>
      </span>
      <MeetingMenu meeting={meeting} link={link} />
    </span>
  );
}

"use client";

import { Button } from "@heroui/react";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel.tsx";
import type { MeetingDetail } from "../booking-values.ts";
import { useJoinLink } from "../use-join-link.ts";
import { Passwords } from "./passwords.tsx";

/** The ways in: links to pass on, and the passwords for who types the number. */
export function AccessPanel({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meetings");
  return (
    <Panel title={t("joining")}>
      <div className="flex flex-col gap-4 px-4 py-4 text-sm">
        <LinkRow id={meeting.id} joinAs="guest" />
        {meeting.canHost && <LinkRow id={meeting.id} joinAs="host" />}
        <Passwords meeting={meeting} />
      </div>
    </Panel>
  );
}

function LinkRow({ id, joinAs }: { id: string; joinAs: "guest" | "host" }) {
  const t = useTranslations("meetings");
  const link = useJoinLink();
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{t(`links.${joinAs}`)}</p>
        <p className="text-xs text-pretty text-muted">{t(`links.${joinAs}Hint`)}</p>
      </div>
      <Button
        size="sm"
        variant="outline"
        isPending={link.isPending}
        onPress={() => void link.copy(id, joinAs)}
      >
        <Link2 />
        {t(joinAs === "host" ? "copyHostLink" : "copyLink")}
      </Button>
    </div>
  );
}

import { Chip } from "@heroui/react";
import { useTranslations } from "next-intl";
import type { Invitation } from "#lib/contract/join.ts";
import { Countdown } from "./countdown.tsx";
import { MeetingTime } from "./meeting-time.tsx";

/** Who invites to what, and when. */
export function InvitationHead({ invitation }: { invitation: Invitation }) {
  const t = useTranslations("join");
  const { organiser, subject, role, startsAt, endsAt, timeZone, state } = invitation;
  return (
    <>
      <div className="min-w-0">
        <p className="text-sm text-muted">{organiser ? t("invites", { organiser }) : t("invited")}</p>
        <h1 className="mt-1 text-xl leading-7 font-semibold wrap-anywhere md:text-2xl md:leading-8">
          {subject || t("untitled")}
        </h1>
        {role === "host" && (
          <Chip size="sm" className="mt-2">
            {t("asHost")}
          </Chip>
        )}
      </div>
      <div className="flex items-end justify-between gap-x-4 gap-y-3 border-y max-sm:flex-col max-sm:items-start border-separator py-4">
        <MeetingTime startsAt={startsAt} endsAt={endsAt} organiserZone={timeZone} />
        <Countdown startsAt={startsAt} endsAt={endsAt} state={state} />
      </div>
    </>
  );
}

"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import type { BookingValues } from "./booking-values.ts";

/** What a booking tells whom: "4 people are invited by mail and calendar entry." */
export function useNoticeSentence(): string {
  const t = useTranslations("meetings.foot");
  const formatter = useFormatter();
  const [people, mail, calendar, message] = useWatch<
    BookingValues,
    ["attendees", "notifyByMail", "notifyByCalendar", "notifyByMessage"]
  >({ name: ["attendees", "notifyByMail", "notifyByCalendar", "notifyByMessage"] });
  const count = people.length;
  if (count === 0) return t("nobody");
  const ways = [mail && t("mail"), calendar && t("calendar"), message && t("message")].filter(
    (way) => way !== false,
  );
  if (ways.length === 0) return t("silent", { count });
  return t("invited", { count, ways: formatter.list(ways) });
}

"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { SwitchInput } from "#components/operation/switch-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { PeopleInput } from "#components/people/people-input.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import { whoMayJoin } from "#lib/contract/meeting-wire.ts";
import type { BookingValues } from "./booking-values.ts";
import { TimeSection } from "./time-section.tsx";

type Props = {
  isInstant?: boolean;
  /** Held in a room of fixed number, whose own password and rule for guests count. */
  isFixedRoom?: boolean;
};

/** The fields of a booking, whether it is new or changed. */
export function BookingSections({ isInstant = false, isFixedRoom = false }: Props) {
  const t = useTranslations("meetings");
  const people = useWatch<BookingValues, "attendees">({ name: "attendees" });
  return (
    <>
      <FormSection title={t("meeting")}>
        <TextInput name="subject" label={t("subject")} isRequired maxLength={128} />
        <ChoiceInput
          name="media"
          label={t("media")}
          choices={[
            { id: "video", text: t("medias.video") },
            { id: "voice", text: t("medias.voice") },
          ]}
        />
      </FormSection>
      <TimeSection isInstant={isInstant} />
      <FormSection title={t("people")} hint={t("peopleCount", { count: people.length })}>
        <PeopleInput name="attendees" label={t("invited")} />
      </FormSection>
      <FormSection title={t("joining")}>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(210px,1fr))] gap-4">
          <ChoiceInput
            name="whoMayJoin"
            label={t("whoMayJoin")}
            choices={whoMayJoin.map((id) => ({ id, text: t(`entries.${id}`) }))}
          />
          {!isFixedRoom && (
            <ChoiceInput
              name="guestPassword"
              label={t("guestPassword")}
              choices={[
                { id: "required", text: t("passwords.required") },
                { id: "none", text: t("passwords.none") },
              ]}
            />
          )}
        </div>
        <SwitchInput name="waitingRoom" label={t("waitingRoom")} description={t("waitingRoomHint")} />
        {!isFixedRoom && <SwitchInput name="guestsMayStart" label={t("guestsMayStart")} />}
      </FormSection>
      <FormSection title={t("notices")} hint={t("noticesHint")}>
        <SwitchInput name="notifyByMail" label={t("byMail")} />
        <SwitchInput name="notifyByCalendar" label={t("byCalendar")} />
        <SwitchInput name="notifyByMessage" label={t("byMessage")} description={t("byMessageHint")} />
      </FormSection>
    </>
  );
}

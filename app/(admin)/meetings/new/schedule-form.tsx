"use client";

import { toast } from "@heroui/react";
import { CalendarPlus, Play } from "lucide-react";
import { useRouter } from "next/navigation";
import { useNow, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { FormFoot } from "#components/operation/form-foot.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { meetings } from "#lib/contract/meetings.ts";
import { BookingLayout, bookingFormClass } from "../booking-layout.tsx";
import { newBookingSchema } from "../booking-schema.ts";
import { BookingSections } from "../booking-sections.tsx";
import { freshValues } from "../booking-values.ts";
import { LocalTimes } from "../local-times.tsx";
import { useNoticeSentence } from "../notice-sentence.ts";
import { useJoinLink } from "../use-join-link.ts";

const formId = "schedule";

/** Books a meeting, or starts one at once. Leads to the meeting, with its link ready to be copied. */
export function ScheduleForm({ isInstant, subject }: { isInstant: boolean; subject: string }) {
  const t = useTranslations("meetings");
  const router = useRouter();
  const now = useNow().getTime();
  const zone = useTimeZone() ?? "UTC";
  const [schema] = useState(() => newBookingSchema({ isInstant }));
  const { copy } = useJoinLink();
  return (
    <OperationForm
      id={formId}
      operation={meetings.create}
      schema={schema}
      defaultValues={freshValues(now, zone, subject)}
      className={bookingFormClass}
      onDone={({ id }) => {
        router.push(`/meetings/${id}`);
        toast.success(t(isInstant ? "started" : "scheduled"), {
          timeout: 8000,
          actionProps: {
            children: t("copyLink"),
            variant: "tertiary",
            onPress: () => void copy(id, "guest"),
          },
        });
      }}
    >
      <BookingLayout preview={!isInstant && <LocalTimes />} foot={<Foot isInstant={isInstant} />}>
        <BookingSections isInstant={isInstant} />
      </BookingLayout>
    </OperationForm>
  );
}

function Foot({ isInstant }: { isInstant: boolean }) {
  const t = useTranslations("meetings");
  return (
    <FormFoot
      form={formId}
      back="/meetings"
      sentence={useNoticeSentence()}
      act={
        <>
          {isInstant ? <Play /> : <CalendarPlus />}
          {t(isInstant ? "startMeeting" : "schedule")}
        </>
      }
    />
  );
}

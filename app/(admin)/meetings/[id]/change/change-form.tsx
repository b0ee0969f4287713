"use client";

import { toast } from "@heroui/react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { FormFoot } from "#components/operation/form-foot.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { meetings } from "#lib/contract/meetings.ts";
import { BookingLayout, bookingFormClass } from "../../booking-layout.tsx";
import { changeSchema, changesOf } from "../../booking-schema.ts";
import { BookingSections } from "../../booking-sections.tsx";
import { type BookingValues, type MeetingDetail, valuesOf } from "../../booking-values.ts";
import { LocalTimes } from "../../local-times.tsx";

const formId = "change";

/** Changes a booking. What is not touched is not sent, so that a colleague's change of it survives. */
export function ChangeForm({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meetings");
  const router = useRouter();
  // As first read: what is refreshed while somebody types must not look like his change.
  const [before] = useState(() => valuesOf(meeting));
  const [schema] = useState(() => changeSchema(meeting.id, before));
  return (
    <OperationForm
      id={formId}
      operation={meetings.update}
      schema={schema}
      defaultValues={before}
      className={bookingFormClass}
      onDone={() => {
        router.push(`/meetings/${meeting.id}`);
        toast.success(t("changed"));
      }}
    >
      <BookingLayout preview={<LocalTimes />} foot={<Foot id={meeting.id} before={before} />}>
        <BookingSections isFixedRoom={meeting.fixedRoom} />
      </BookingLayout>
    </OperationForm>
  );
}

function Foot({ id, before }: { id: string; before: BookingValues }) {
  const t = useTranslations("meetings");
  const formatter = useFormatter();
  const now = { ...before, ...useWatch<BookingValues>() } as BookingValues;
  const changed = Object.keys(changesOf(before, now)) as (keyof ReturnType<typeof changesOf>)[];
  const names = [...new Set(changed.map((name) => t(`changeNames.${name}`)))];
  return (
    <FormFoot
      form={formId}
      back={`/meetings/${id}`}
      sentence={names.length > 0 ? t("changes", { names: formatter.list(names) }) : t("nothingChanged")}
      act={t("changeMeeting")}
      isDisabled={changed.length === 0}
    />
  );
}

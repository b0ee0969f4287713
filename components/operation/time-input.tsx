"use client";

import { Label, TimeField } from "@heroui/react";
import { parseTime } from "@internationalized/date";
import { Clock } from "lucide-react";
import { useController } from "react-hook-form";
import { FieldProblem } from "./field-problem.tsx";

/** A time of day of the form around it, as `HH:mm`, or an empty text while it is not all there. */
export function TimeInput({ name, label }: { name: string; label: string }) {
  const { field, fieldState } = useController({ name });
  return (
    <TimeField
      hourCycle={24}
      shouldForceLeadingZeros
      className="gap-1.5"
      value={field.value ? parseTime(field.value) : null}
      onChange={(time) => field.onChange(time?.toString().slice(0, 5) ?? "")}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <TimeField.Group fullWidth ref={field.ref}>
        <TimeField.Input>{(segment) => <TimeField.Segment segment={segment} />}</TimeField.Input>
        <TimeField.Suffix>
          <Clock size={15} aria-hidden />
        </TimeField.Suffix>
      </TimeField.Group>
      <FieldProblem of={fieldState.error} />
    </TimeField>
  );
}

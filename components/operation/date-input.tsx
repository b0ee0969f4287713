"use client";

import { Calendar, DateField, DatePicker, Label } from "@heroui/react";
import { parseDate } from "@internationalized/date";
import { useController } from "react-hook-form";
import { FieldProblem } from "./field-problem.tsx";

/** A day of the form around it, as `yyyy-MM-dd`, or an empty text while it is not all there. */
export function DateInput({ name, label, earliest }: { name: string; label: string; earliest?: string }) {
  const { field, fieldState } = useController({ name });
  return (
    <DatePicker
      value={field.value ? parseDate(field.value) : null}
      onChange={(day) => field.onChange(day?.toString() ?? "")}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      minValue={earliest ? parseDate(earliest) : undefined}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Label>{label}</Label>
      <DateField.Group fullWidth ref={field.ref}>
        <DateField.Input>{(segment) => <DateField.Segment segment={segment} />}</DateField.Input>
        <DateField.Suffix>
          <DatePicker.Trigger>
            <DatePicker.TriggerIndicator />
          </DatePicker.Trigger>
        </DateField.Suffix>
      </DateField.Group>
      <FieldProblem of={fieldState.error} />
      <DatePicker.Popover placement="bottom start" aria-label={label}>
        <Calendar aria-label={label}>
          {/* A header here would be a second banner of the page. */}
          <Calendar.Header render={({ className, children }) => <div className={className}>{children}</div>}>
            <Calendar.Heading />
            <Calendar.NavButton slot="previous" />
            <Calendar.NavButton slot="next" />
          </Calendar.Header>
          <Calendar.Grid>
            <Calendar.GridHeader>
              {(day) => <Calendar.HeaderCell>{day}</Calendar.HeaderCell>}
            </Calendar.GridHeader>
            <Calendar.GridBody>{(date) => <Calendar.Cell date={date} />}</Calendar.GridBody>
          </Calendar.Grid>
        </Calendar>
      </DatePicker.Popover>
    </DatePicker>
  );
}

"use client";

import { Description, Label, TextField } from "@heroui/react";
import type { ComponentProps, ReactNode } from "react";
import { type RefCallBack, useController } from "react-hook-form";
import { FieldProblem } from "./field-problem.tsx";

type Passed = "isRequired" | "isReadOnly" | "maxLength" | "type" | "autoComplete" | "aria-describedby";
type Props = Pick<ComponentProps<typeof TextField>, Passed> & {
  name: string;
  label: string;
  description?: string;
  /** What is typed into; the focus goes to where `ref` is when the field is in error. */
  children: (ref: RefCallBack) => ReactNode;
};

/** Text of the form around it, with its words and what is wrong with it. */
export function TextFrame({ name, label, description, children, ...input }: Props) {
  const { field, fieldState } = useController({ name });
  return (
    <TextField
      fullWidth
      name={name}
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      {...input}
    >
      <Label>{label}</Label>
      {children(field.ref)}
      {description && <Description>{description}</Description>}
      <FieldProblem of={fieldState.error} />
    </TextField>
  );
}

"use client";

import { Description, FieldError, Input, Label, TextField } from "@heroui/react";
import { useController } from "react-hook-form";
import { useFieldText } from "./error-text.ts";
import { keyOfError } from "./field-error-key.ts";

type Props = {
  name: string;
  label: string;
  description?: string;
  isRequired?: boolean;
  isReadOnly?: boolean;
  maxLength?: number;
  type?: "text" | "email" | "tel" | "password";
  autoComplete?: string;
};

/** One line of text of the form around it. */
export function TextInput({ name, label, description, ...input }: Props) {
  const { field, fieldState } = useController({ name });
  const fieldText = useFieldText();
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
      <Input ref={field.ref} />
      {description && <Description>{description}</Description>}
      {fieldState.error && <FieldError>{fieldText(keyOfError(fieldState.error))}</FieldError>}
    </TextField>
  );
}

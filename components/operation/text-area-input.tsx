"use client";

import { Description, FieldError, Label, TextArea, TextField } from "@heroui/react";
import { useController } from "react-hook-form";
import { useFieldText } from "./error-text.ts";
import { firstErrorKey } from "./field-error-key.ts";

type Props = { name: string; label: string; description?: string; isRequired?: boolean; rows?: number };

/** Several lines of text of the form around it. Where they become a list, the first wrong member is told. */
export function TextAreaInput({ name, label, description, isRequired, rows = 4 }: Props) {
  const { field, fieldState } = useController({ name });
  const fieldText = useFieldText();
  const problem = firstErrorKey(fieldState.error);
  return (
    <TextField
      fullWidth
      name={name}
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      isRequired={isRequired}
    >
      <Label>{label}</Label>
      <TextArea ref={field.ref} rows={rows} autoComplete="off" spellCheck={false} />
      {description && <Description>{description}</Description>}
      {problem && <FieldError>{fieldText(problem)}</FieldError>}
    </TextField>
  );
}

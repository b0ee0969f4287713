"use client";

import { Button, FieldError, InputGroup, Label, TextField } from "@heroui/react";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { useFieldText } from "./error-text.ts";
import { keyOfError } from "./field-error-key.ts";

type Props = {
  name: string;
  label: string;
  autoComplete: "current-password" | "new-password" | "off";
  /** Id of what explains the field, such as the rules of a new password. */
  describedBy?: string;
  isRequired?: boolean;
};

/** A secret of the form around it, which can be looked at. */
export function PasswordInput({ name, label, autoComplete, describedBy, isRequired }: Props) {
  const t = useTranslations("ui");
  const { field, fieldState } = useController({ name });
  const fieldText = useFieldText();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      fullWidth
      name={name}
      type={isShown ? "text" : "password"}
      autoComplete={autoComplete}
      aria-describedby={describedBy}
      isRequired={isRequired}
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
    >
      <Label>{label}</Label>
      <InputGroup fullWidth>
        <InputGroup.Input ref={field.ref} />
        <InputGroup.Suffix className="border-0 px-1">
          <Button
            isIconOnly
            size="sm"
            variant="ghost"
            className="size-7 text-muted"
            aria-label={t(isShown ? "hide" : "show", { label })}
            onPress={() => setShown(!isShown)}
          >
            <Icon />
          </Button>
        </InputGroup.Suffix>
      </InputGroup>
      {fieldState.error && <FieldError>{fieldText(keyOfError(fieldState.error))}</FieldError>}
    </TextField>
  );
}

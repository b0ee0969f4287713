"use client";

import { Button, FieldError, InputGroup, Label, TextField } from "@heroui/react";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { useFieldText } from "#components/operation/error-text.ts";
import { keyOfError } from "#components/operation/field-error-key.ts";

/** The password of the form around it, which can be looked at. */
export function PasswordInput({ name }: { name: string }) {
  const t = useTranslations("sign-in");
  const { field, fieldState } = useController({ name });
  const fieldText = useFieldText();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      fullWidth
      name={name}
      type={isShown ? "text" : "password"}
      autoComplete="current-password"
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
    >
      <Label>{t("password")}</Label>
      <InputGroup fullWidth>
        <InputGroup.Input ref={field.ref} />
        <InputGroup.Suffix className="border-0 px-1">
          <Button
            isIconOnly
            size="sm"
            variant="ghost"
            className="size-7 text-muted"
            aria-label={t(isShown ? "hidePassword" : "showPassword")}
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

"use client";

import { Button, InputGroup } from "@heroui/react";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextFrame } from "./text-frame.tsx";

type Props = {
  name: string;
  label: string;
  autoComplete: "current-password" | "new-password" | "off";
  /** Id of what explains the field, such as the rules of a new password. */
  describedBy?: string;
  isRequired?: boolean;
};

/** A secret of the form around it, which can be looked at. */
export function PasswordInput({ describedBy, ...props }: Props) {
  const t = useTranslations("ui");
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextFrame {...props} type={isShown ? "text" : "password"} aria-describedby={describedBy}>
      {(ref) => (
        <InputGroup fullWidth>
          <InputGroup.Input ref={ref} />
          <InputGroup.Suffix className="border-0 px-1">
            <Button
              isIconOnly
              size="sm"
              variant="ghost"
              className="size-7 text-muted"
              aria-label={t(isShown ? "hide" : "show", { label: props.label })}
              onPress={() => setShown(!isShown)}
            >
              <Icon />
            </Button>
          </InputGroup.Suffix>
        </InputGroup>
      )}
    </TextFrame>
  );
}

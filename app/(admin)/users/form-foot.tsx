"use client";

import { Button, useIsHydrated } from "@heroui/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormState } from "react-hook-form";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";

type Props = { form: string; back: string; sentence?: ReactNode; act: ReactNode };

/** The foot of a user's form: what it costs, the way back, and the button that does it. */
export function FormFoot({ form, back, sentence, act }: Props) {
  const t = useTranslations("users");
  const { isSubmitting } = useFormState();
  const isHydrated = useIsHydrated();
  return (
    <StickyFoot sentence={sentence}>
      <ButtonLink href={back} size="sm" variant="ghost">
        {t("discard")}
      </ButtonLink>
      <Button size="sm" type="submit" form={form} isDisabled={!isHydrated} isPending={isSubmitting}>
        {act}
      </Button>
    </StickyFoot>
  );
}

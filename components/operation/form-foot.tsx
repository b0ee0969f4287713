"use client";

import { Button, useIsHydrated } from "@heroui/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormState } from "react-hook-form";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";

type Props = {
  /** The form's id. */
  form: string;
  /** Where somebody goes who wants nothing of it. */
  back?: string;
  sentence?: ReactNode;
  act: ReactNode;
  isDisabled?: boolean;
};

/** The foot of a form page: what will happen, the way back, and the button that does it. */
export function FormFoot({ form, back, sentence, act, isDisabled = false }: Props) {
  const t = useTranslations("ui");
  const { isSubmitting } = useFormState();
  // Pressed before scripts run, the browser itself would send the form and put a secret into the address.
  const isHydrated = useIsHydrated();
  return (
    <StickyFoot sentence={sentence}>
      {back && (
        <ButtonLink href={back} size="sm" variant="ghost">
          {t("discard")}
        </ButtonLink>
      )}
      <Button
        size="sm"
        type="submit"
        form={form}
        isDisabled={!isHydrated || isDisabled}
        isPending={isSubmitting}
      >
        {act}
      </Button>
    </StickyFoot>
  );
}

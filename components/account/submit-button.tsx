"use client";

import { Button, useIsHydrated } from "@heroui/react";
import type { ReactNode } from "react";
import { useFormState } from "react-hook-form";

type Props = {
  fullWidth?: boolean;
  className?: string;
  variant?: "primary" | "outline";
  children: ReactNode;
};

/** The button of a form that holds secrets: pressed before scripts run, the browser itself would send them. */
export function SubmitButton({ fullWidth, className = "", variant, children }: Props) {
  const { isSubmitting } = useFormState();
  const isHydrated = useIsHydrated();
  return (
    <Button
      type="submit"
      fullWidth={fullWidth}
      variant={variant}
      className={`${className} ${isHydrated ? "" : "opacity-100"}`}
      isDisabled={!isHydrated}
      isPending={isSubmitting}
    >
      {children}
    </Button>
  );
}

"use client";

import { Alert } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useFormat } from "#lib/i18n/use-format.ts";
import type { SignInFailure } from "./sign-in-failure.ts";

type Props = {
  failure: SignInFailure;
  /** What reads the same for a wrong name and a wrong password. */
  wrong: string;
};

export function FailureAlert({ failure, wrong }: Props) {
  const text = useFailureText(wrong);
  return (
    <Alert status="danger" role="alert">
      <Alert.Indicator />
      <Alert.Content>
        <Alert.Title>{text(failure)}</Alert.Title>
      </Alert.Content>
    </Alert>
  );
}

function useFailureText(wrong: string): (failure: SignInFailure) => string {
  const t = useTranslations("sign-in");
  const format = useFormat();
  return (failure) => {
    switch (failure.kind) {
      case "refused":
        return wrong;
      case "told":
        return t(`refusals.${failure.refusal}`);
      case "tooMany":
        return t("tooMany", { when: format.distance(failure.seconds * 1_000, 0) });
      case "locked":
        return t("locked", { time: format.time(failure.until), zone: format.zone(failure.until) });
      default:
        return t("trouble");
    }
  };
}

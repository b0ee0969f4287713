"use client";

import { useTranslations } from "next-intl";
import { ChoiceInput } from "#components/operation/choice-input.tsx";

export type MeetingHost = { host: string; region: "mainland" | "international" | "other" };

/** The field `host` of the form around it: whose accounts are meant. Where there is but one, nothing is asked. */
export function HostInput({ hosts }: { hosts: readonly MeetingHost[] }) {
  const t = useTranslations("sign-in");
  if (hosts.length < 2) return null;
  const choices = hosts.map(({ host, region }) => ({
    id: host,
    text: region === "other" ? host : t(`regions.${region}`),
  }));
  return <ChoiceInput name="host" label={t("region")} choices={choices} />;
}

"use client";

import { Button } from "@heroui/react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { HostInput, type MeetingHost } from "../host-input.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { filled } from "./filled.ts";
import { useSignIn } from "./use-sign-in.ts";

const credentials = z.object({ host: z.string(), account: filled, password: filled });

type Props = {
  /** A path of this site. */
  goTo: string;
  /** Those that may be asked; the first is chosen. */
  hosts: readonly MeetingHost[];
  onTry: () => void;
};

/** A Cloud Meeting account, which Cloud Meeting itself checks. */
export function MeetingAccountForm({ goTo, hosts, onTry }: Props) {
  const t = useTranslations("sign-in");
  const form = useForm({
    resolver: zodResolver(credentials),
    defaultValues: { host: hosts[0]?.host ?? "", account: "", password: "" },
  });
  const { enter, failure, isLeaving } = useSignIn("meeting-account", goTo, onTry);

  return (
    <FormProvider {...form}>
      {/* POST, so that a submit before this script runs cannot put the password into the address. */}
      <form method="post" noValidate onSubmit={form.handleSubmit(enter)} className="flex flex-col gap-4">
        {failure && <FailureAlert failure={failure} wrong={t("accountRefused")} />}
        <HostInput hosts={hosts} />
        <TextInput name="account" label={t("account")} autoComplete="username" />
        <PasswordInput name="password" label={t("password")} autoComplete="current-password" />
        <Button fullWidth type="submit" isPending={form.formState.isSubmitting || isLeaving}>
          {t("submit")}
        </Button>
        <TextLink href="/forgotten-meeting-password" className="self-center text-sm text-link">
          {t("forgottenMeeting")}
        </TextLink>
        <p className="text-xs text-muted">{t("accountNote")}</p>
      </form>
    </FormProvider>
  );
}

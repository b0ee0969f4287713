"use client";

import { Button } from "@heroui/react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { filled } from "./filled.ts";
import { useSignIn } from "./use-sign-in.ts";

const credentials = z.object({ email: filled, password: filled });

type Props = {
  /** A path of this site. */
  goTo: string;
  /** What stands in the fields to begin with. */
  filledIn: { email: string; password: string };
  onTry: () => void;
};

/** E-mail and password. A failure stays in the form with what was typed. */
export function SignInForm({ goTo, filledIn, onTry }: Props) {
  const t = useTranslations("sign-in");
  const form = useForm({ resolver: zodResolver(credentials), defaultValues: filledIn });
  const { enter, failure, isLeaving } = useSignIn("credentials", goTo, onTry);

  return (
    <FormProvider {...form}>
      {/* POST, so that a submit before this script runs cannot put the password into the address. */}
      <form method="post" noValidate onSubmit={form.handleSubmit(enter)} className="flex flex-col gap-4">
        {failure && <FailureAlert failure={failure} wrong={t("refused")} />}
        <TextInput name="email" type="email" label={t("email")} autoComplete="username" />
        <PasswordInput name="password" label={t("password")} autoComplete="current-password" />
        <Button fullWidth type="submit" isPending={form.formState.isSubmitting || isLeaving}>
          {t("submit")}
        </Button>
        <TextLink href="/forgotten-password" className="self-center text-sm text-link">
          {t("forgotten")}
        </TextLink>
      </form>
    </FormProvider>
  );
}

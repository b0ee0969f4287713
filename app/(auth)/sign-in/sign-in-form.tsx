"use client";

import { Alert, Button } from "@heroui/react";
import { zodResolver } from "@hookform/resolvers/zod";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { useFormat } from "#lib/i18n/use-format.ts";
import { DemoAccounts } from "./demo-accounts.tsx";
import { type SignInFailure, signInFailure } from "./sign-in-failure.ts";

const filled = z.string().refine((text) => text.trim() !== "", "required");
const credentials = z.object({ email: filled, password: filled });

type Props = {
  /** A path of this site. */
  goTo: string;
  isDemo: boolean;
  /** An attempt that failed before this page was made. */
  failed: SignInFailure | null;
};

/** E-mail and password. A failure stays in the form with what was typed. */
export function SignInForm({ goTo, isDemo, failed }: Props) {
  const t = useTranslations("sign-in");
  const form = useForm({ resolver: zodResolver(credentials), defaultValues: { email: "", password: "" } });
  const [failure, setFailure] = useState(failed);
  const [isLeaving, setLeaving] = useState(false);

  const submit = form.handleSubmit(async (entered) => {
    setFailure(null);
    const answer = await signIn("credentials", { ...entered, redirect: false }).catch(() => undefined);
    if (answer?.ok && !answer.error) {
      setLeaving(true);
      // A whole new page: language and zone of the profile count from here on.
      window.location.assign(goTo);
    } else setFailure(signInFailure(answer?.error ?? "trouble", Date.now()));
  });

  return (
    <FormProvider {...form}>
      {/* POST, so that a submit before this script runs cannot put the password into the address. */}
      <form method="post" noValidate onSubmit={submit} className="panel flex flex-col gap-4 p-6">
        {failure && <Failure failure={failure} />}
        <TextInput name="email" type="email" label={t("email")} autoComplete="username" />
        <PasswordInput name="password" label={t("password")} autoComplete="current-password" />
        <Button fullWidth type="submit" isPending={form.formState.isSubmitting || isLeaving}>
          {t("submit")}
        </Button>
      </form>
      {isDemo && (
        <DemoAccounts
          onChoose={({ email, password }) => {
            form.setValue("email", email, { shouldValidate: form.formState.isSubmitted });
            form.setValue("password", password, { shouldValidate: form.formState.isSubmitted });
          }}
        />
      )}
    </FormProvider>
  );
}

function Failure({ failure }: { failure: SignInFailure }) {
  const text = useFailureText();
  return (
    <Alert status="danger" role="alert">
      <Alert.Indicator />
      <Alert.Content>
        <Alert.Title>{text(failure)}</Alert.Title>
      </Alert.Content>
    </Alert>
  );
}

function useFailureText(): (failure: SignInFailure) => string {
  const t = useTranslations("sign-in");
  const format = useFormat();
  return (failure) => {
    if (failure.kind === "tooMany") return t("tooMany", { when: format.distance(failure.seconds * 1000, 0) });
    if (failure.kind !== "locked") return t(failure.kind);
    const { until } = failure;
    return t("locked", { time: format.time(until), zone: format.zone(until) });
  };
}

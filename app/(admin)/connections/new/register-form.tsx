"use client";

import { Button, toast, useIsHydrated } from "@heroui/react";
import { Plug } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFormState } from "react-hook-form";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { useErrorText } from "#components/operation/error-text.ts";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { appKinds } from "#lib/contract/app-input.ts";
import { connections } from "#lib/contract/connections.ts";
import type { OutputOf } from "#lib/contract/operation.ts";

const formId = "register-app";

type Props = {
  /** A service provider chooses whose app it is; an enterprise's administrator registers the own enterprise's. */
  isProvider: boolean;
  /** What the connection is called unless something else is typed. */
  name: string;
};

/** Registers an app, which signs in before anything is kept. Leads to its page. */
export function RegisterForm({ isProvider, name }: Props) {
  const t = useTranslations("connections");
  const text = useErrorText();
  const router = useRouter();
  const { data: hosts, error, refetch } = useApiQuery(connections.hosts, {});
  if (error && !hosts) {
    const { requestId } = error;
    return (
      <ErrorState
        title={t("hostsNotLoaded")}
        text={text(error)}
        requestId={requestId}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!hosts) return null;
  const host = hosts[0]?.host ?? "";
  const kind = isProvider ? "sp" : "enterprise";
  return (
    <OperationForm
      id={formId}
      operation={connections.register}
      schema={connections.register.input}
      defaultValues={{ kind, name, host, appId: "", appKey: "" }}
      forgets={["appKey"]}
      className="flex flex-1 flex-col"
      onDone={({ id, became: { kind, enterprise } }) => {
        toast.success(t(`registeredAs.${kind}`, { enterprise: enterprise?.name ?? "" }));
        router.push(`/connections/${id}`);
      }}
    >
      <Fields isProvider={isProvider} hosts={hosts} />
      <Foot />
    </OperationForm>
  );
}

type FieldsProps = Pick<Props, "isProvider"> & { hosts: OutputOf<typeof connections.hosts> };

function Fields({ isProvider, hosts }: FieldsProps) {
  const t = useTranslations("connections");
  return (
    <div className="px-4 pb-6 md:px-8">
      <div className="panel min-w-0 px-4 py-5 sm:px-6">
        <FormSection title={t("app")} hint={t("appHint")}>
          {isProvider && (
            <ChoiceInput
              name="kind"
              label={t("kind")}
              choices={appKinds.map((id) => ({ id, text: t(`kinds.${id}`) }))}
            />
          )}
          <ChoiceInput
            name="host"
            label={t("host")}
            choices={hosts.map(({ host, region }) => ({ id: host, text: t(`hosts.${region}`, { host }) }))}
          />
          <TextInput name="appId" label={t("appId")} isRequired maxLength={64} autoComplete="off" />
          <PasswordInput name="appKey" label={t("appKey")} autoComplete="off" isRequired />
        </FormSection>
        <FormSection title={t("inPortal")}>
          <TextInput
            name="name"
            label={t("name")}
            description={isProvider ? t("nameHint") : undefined}
            isRequired
            maxLength={128}
            autoComplete="off"
          />
        </FormSection>
      </div>
    </div>
  );
}

function Foot() {
  const t = useTranslations("connections");
  const { isSubmitting } = useFormState();
  // Pressed before scripts run, the browser itself would send the form and put the key into the address.
  const isHydrated = useIsHydrated();
  return (
    <StickyFoot sentence={t("registerText")}>
      <ButtonLink href="/connections" size="sm" variant="ghost">
        {t("discard")}
      </ButtonLink>
      <Button size="sm" type="submit" form={formId} isDisabled={!isHydrated} isPending={isSubmitting}>
        <Plug />
        {t("register")}
      </Button>
    </StickyFoot>
  );
}

"use client";

import { toast } from "@heroui/react";
import { Plug } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ChoiceInput } from "#components/operation/choice-input.tsx";
import { FormFoot } from "#components/operation/form-foot.tsx";
import { LoadError } from "#components/operation/load-error.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { PasswordInput } from "#components/operation/password-input.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { FormPanel } from "#components/ui/form-panel.tsx";
import { FormSection } from "#components/ui/form-section.tsx";
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
  const router = useRouter();
  const { data: hosts, error, refetch } = useApiQuery(connections.hosts, {});
  if (error && !hosts)
    return <LoadError title={t("hostsNotLoaded")} error={error} onRetry={() => void refetch()} />;
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
      <FormFoot
        form={formId}
        back="/connections"
        sentence={t("registerText")}
        act={
          <>
            <Plug />
            {t("register")}
          </>
        }
      />
    </OperationForm>
  );
}

type FieldsProps = Pick<Props, "isProvider"> & { hosts: OutputOf<typeof connections.hosts> };

function Fields({ isProvider, hosts }: FieldsProps) {
  const t = useTranslations("connections");
  return (
    <FormPanel>
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
    </FormPanel>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useFormState } from "react-hook-form";
import { FormFoot } from "#components/operation/form-foot.tsx";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { FormPanel } from "#components/ui/form-panel.tsx";
import { sso } from "#lib/contract/sso.ts";
import type { SsoSettings } from "#lib/contract/sso-wire.ts";
import { SsoSections } from "./sso-sections.tsx";

const formId = "sso";

type Props = { settings: SsoSettings; isSaved: boolean; onSaved: () => void };

/** All of the settings: they are replaced as a whole. The secret is never there, only whether there is one. */
export function SsoForm({ settings: { hasSecret, ...settings }, isSaved, onSaved }: Props) {
  return (
    <OperationForm
      id={formId}
      operation={sso.set}
      schema={sso.set.input}
      defaultValues={{ ...settings, clientSecret: "" }}
      forgets={["clientSecret"]}
      className="flex flex-1 flex-col"
      onDone={onSaved}
    >
      <FormPanel>
        <SsoSections hasSecret={hasSecret} />
      </FormPanel>
      <Foot isSaved={isSaved} />
    </OperationForm>
  );
}

function Foot({ isSaved }: { isSaved: boolean }) {
  const t = useTranslations("sso");
  const { isDirty } = useFormState();
  // A toast would lie over the button, which somebody may want again at once.
  const sentence = <span role="status">{t(isSaved && !isDirty ? "saved" : "sentence")}</span>;
  return <FormFoot form={formId} sentence={sentence} act={t("save")} />;
}

"use client";

import { Button, useIsHydrated } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useFormState } from "react-hook-form";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";
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
      <div className="px-4 pb-6 md:px-8">
        <div className="panel min-w-0 px-4 py-5 sm:px-6">
          <SsoSections hasSecret={hasSecret} />
        </div>
      </div>
      <Foot isSaved={isSaved} />
    </OperationForm>
  );
}

function Foot({ isSaved }: { isSaved: boolean }) {
  const t = useTranslations("sso");
  const { isSubmitting, isDirty } = useFormState();
  // Pressed before scripts run, the browser itself would send the form.
  const isHydrated = useIsHydrated();
  return (
    // A toast would lie over the button, which somebody may want again at once.
    <StickyFoot sentence={<span role="status">{t(isSaved && !isDirty ? "saved" : "sentence")}</span>}>
      <Button size="sm" type="submit" form={formId} isDisabled={!isHydrated} isPending={isSubmitting}>
        {t("save")}
      </Button>
    </StickyFoot>
  );
}

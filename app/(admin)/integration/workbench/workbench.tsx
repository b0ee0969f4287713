"use client";

import { FormProvider, useForm } from "react-hook-form";
import type { SignatureForm } from "#lib/contract/signature-forms.ts";
import { CheckPanel } from "./check-panel.tsx";
import { SignaturePanel } from "./signature-panel.tsx";
import { TextPanel } from "./text-panel.tsx";
import { ValuesPanel } from "./values-panel.tsx";

/** All that is typed here. None of it is sent or kept: the app key least of all. */
export type Typed = {
  form: SignatureForm;
  appId: string;
  enterpriseId: string;
  userId: string;
  expireTime: string;
  nonce: string;
  key: string;
  signature: string;
};

/** Builds the text of a signature step by step, signs it, and says what is wrong with one made elsewhere. */
export function Workbench({ start }: { start: Pick<Typed, "expireTime" | "nonce"> }) {
  const ids = { appId: "", enterpriseId: "", userId: "", key: "", signature: "" };
  const form = useForm<Typed>({ defaultValues: { form: "enterprise", ...ids, ...start } });
  return (
    <FormProvider {...form}>
      <div className="grid items-start gap-4 px-4 pb-8 md:px-8 lg:grid-cols-[minmax(0,360px)_minmax(0,1fr)]">
        <ValuesPanel />
        <div className="flex min-w-0 flex-col gap-4">
          <TextPanel />
          <SignaturePanel />
          <CheckPanel />
        </div>
      </div>
    </FormProvider>
  );
}

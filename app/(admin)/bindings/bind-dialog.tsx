"use client";

import { Button, toast } from "@heroui/react";
import { Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { bindings } from "#lib/contract/bindings.ts";
import { noTie, TieFields } from "./tie-fields.tsx";

/** Asks for a third-party id and what it is tied to. Leads to the binding. */
export function BindDialog() {
  const t = useTranslations("bindings");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        <Link2 />
        {t("bind")}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("bindTitle")}
        text={t("bindText")}
        keep={t("discard")}
        act={t("bind")}
        operation={bindings.bind}
        schema={bindings.bind.input}
        defaultValues={{ thirdPartyId: "", ...noTie }}
        forgets={["password"]}
        onDone={({ id }) => {
          toast.success(t("bound"));
          router.push(`/bindings/${id}`);
        }}
      >
        <TextInput
          name="thirdPartyId"
          label={t("thirdPartyId")}
          isRequired
          maxLength={64}
          autoComplete="off"
        />
        <TieFields />
      </FormDialog>
    </>
  );
}

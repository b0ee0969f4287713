"use client";

import { Button, toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { type Binding, bindings } from "#lib/contract/bindings.ts";
import { noTie, TieFields } from "../tie-fields.tsx";

/** Asks what an id is tied to from now on. */
export function RebindDialog({ binding: { id, thirdPartyId, way } }: { binding: Binding }) {
  const t = useTranslations("bindings");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t("rebind")}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("rebindTitle", { id: thirdPartyId })}
        text={t("rebindText")}
        keep={t("discard")}
        act={t("rebind")}
        operation={bindings.rebind}
        schema={bindings.rebind.input}
        defaultValues={{ ...noTie, id, way }}
        forgets={["password"]}
        onDone={() => toast.success(t("rebound"))}
      >
        <TieFields />
      </FormDialog>
    </>
  );
}

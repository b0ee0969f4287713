"use client";

import { Button, toast } from "@heroui/react";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { appIds } from "#lib/contract/app-ids.ts";
import { KeyUseInput } from "./key-use-input.tsx";
import { NameFields } from "./name-fields.tsx";
import { type ShownKey, ShownKeyDialog } from "./shown-key-dialog.tsx";

/** The button that makes an app id, and what it asks and tells. */
export function CreateAppId() {
  const t = useTranslations("app-ids");
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<ShownKey | null>(null);
  return (
    <>
      <Button size="sm" className="max-md:ms-auto" onPress={() => setOpen(true)}>
        <Plus />
        {t("create")}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        operation={appIds.create}
        schema={appIds.create.input}
        defaultValues={{ name: "", description: "", keyUse: "show" }}
        title={t("create")}
        text={t("createText")}
        keep={t("discard")}
        act={t("create")}
        onDone={({ appId, appKey }) => {
          if (appKey) setShown({ appId, appKey });
          else toast.success(t("createdConnected"));
        }}
      >
        <NameFields />
        <KeyUseInput />
      </FormDialog>
      <ShownKeyDialog shown={shown} onClose={() => setShown(null)} />
    </>
  );
}

"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { CommandDialog } from "#components/operation/command-dialog.tsx";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { type AppId, appIds } from "#lib/contract/app-ids.ts";
import { NameFields } from "./name-fields.tsx";
import { ResetKeyDialog } from "./reset-key-dialog.tsx";

export type DialogName = "register" | "change" | "reset" | "disable" | "remove";

type Props = { appId: AppId; open: DialogName | null; onClose: () => void };

/** What is asked before something is done with an app id. */
export function AppIdDialogs({ appId: listed, open, onClose }: Props) {
  const t = useTranslations("app-ids");
  const { appId, name, description, connection } = listed;
  const dialog = (which: DialogName) => ({ isOpen: open === which, onOpenChange: onClose });
  return (
    <>
      <CommandDialog
        {...dialog("register")}
        operation={appIds.connect}
        input={{ appId }}
        title={t("registerTitle", { name })}
        body={t("registerText")}
        keep={t("registerKeep")}
        act={t("registerAct")}
        done={t("connected", { name })}
      />
      <FormDialog
        {...dialog("change")}
        operation={appIds.change}
        schema={appIds.change.input}
        defaultValues={{ appId, name, description }}
        title={t("changeTitle", { name })}
        text={t("changeText")}
        keep={t("discard")}
        act={t("changeAct")}
        onDone={() => toast.success(t("changed"))}
      >
        <NameFields />
      </FormDialog>
      <ResetKeyDialog {...dialog("reset")} appId={listed} />
      <CommandDialog
        {...dialog("disable")}
        operation={appIds.disable}
        input={{ appId }}
        title={t("disableTitle", { name })}
        body={t("disableText")}
        keep={t("disableKeep")}
        act={t("disableAct")}
        done={t("disabledNow", { name })}
      />
      <CommandDialog
        {...dialog("remove")}
        operation={appIds.remove}
        input={{ appId }}
        title={t("removeTitle", { name })}
        body={t(connection ? "removeTextConnected" : "removeText")}
        keep={t("removeKeep")}
        act={t("removeAct")}
        done={t("removed", { name })}
      />
    </>
  );
}

"use client";

import { toast } from "@heroui/react";
import { Ban, CircleCheck, KeyRound, type LucideIcon, Pencil, Plug, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import { type AppId, appIds } from "#lib/contract/app-ids.ts";
import { AppIdDialogs, type DialogName } from "./app-id-dialogs.tsx";

type ActionName = DialogName | "connect" | "enable";

const icons: Record<ActionName, LucideIcon> = {
  register: Plug,
  connect: Plug,
  change: Pencil,
  reset: KeyRound,
  enable: CircleCheck,
  disable: Ban,
  remove: Trash2,
};

/** Everything that can be done with an app id of the list. */
export function AppIdMenu({ appId }: { appId: AppId }) {
  const t = useTranslations("app-ids");
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const connect = useApiCommand(appIds.connect);
  const enable = useApiCommand(appIds.enable);
  const { appId: id, name } = appId;
  const actions: Record<ActionName, () => void> = {
    connect: () =>
      connect.mutate({ appId: id }, { onSuccess: () => toast.success(t("connected", { name })) }),
    register: () => setDialog("register"),
    change: () => setDialog("change"),
    reset: () => setDialog("reset"),
    enable: () => enable.mutate({ appId: id }, { onSuccess: () => toast.success(t("enabledNow", { name })) }),
    disable: () => setDialog("disable"),
    remove: () => setDialog("remove"),
  };
  const isServing = appId.connection?.isServing ?? false;
  return (
    <>
      <RowMenu
        name={name}
        label={t("moreFor", { name })}
        isPending={connect.isPending || enable.isPending}
        actions={[...offered(appId), ...(isServing ? [] : (["remove"] as const))].map((action) => ({
          label: t(`do.${action}`),
          icon: icons[action],
          isDanger: action === "remove",
          onAction: actions[action],
        }))}
      />
      <AppIdDialogs appId={appId} open={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

/** Besides deleting. The app id that calls go through can be neither disabled nor deleted. */
function offered({ state, connection }: AppId): ActionName[] {
  const isEnabled = state === "enabled";
  const isLacking = connection !== null && !connection.hasNewestKey;
  return [
    ...(isEnabled && connection === null ? (["register"] as const) : []),
    ...(isEnabled && isLacking ? (["connect"] as const) : []),
    "change",
    "reset",
    ...(isEnabled ? (connection?.isServing ? [] : (["disable"] as const)) : (["enable"] as const)),
  ];
}

"use client";

import { Button, Dropdown, Label, Separator, toast } from "@heroui/react";
import { Ban, CircleCheck, Ellipsis, KeyRound, type LucideIcon, Pencil, Plug, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
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
  const actions: Record<string, () => void> = {
    connect: () =>
      connect.mutate({ appId: id }, { onSuccess: () => toast.success(t("connected", { name })) }),
    register: () => setDialog("register"),
    change: () => setDialog("change"),
    reset: () => setDialog("reset"),
    enable: () => enable.mutate({ appId: id }, { onSuccess: () => toast.success(t("enabledNow", { name })) }),
    disable: () => setDialog("disable"),
    remove: () => setDialog("remove"),
  };
  return (
    <>
      <Dropdown>
        <Button
          size="sm"
          variant="ghost"
          isIconOnly
          isPending={connect.isPending || enable.isPending}
          className="size-10 text-muted md:size-7"
          aria-label={t("moreFor", { name })}
        >
          <Ellipsis />
        </Button>
        <Dropdown.Popover className="min-w-[208px]" placement="bottom end">
          <Dropdown.Menu aria-label={name} onAction={(action) => actions[String(action)]?.()}>
            {offered(appId).map((action) => (
              <Item key={action} action={action} />
            ))}
            {!appId.connection?.isServing && (
              <>
                <Separator />
                <Dropdown.Item id="remove" textValue={t("do.remove")} variant="danger">
                  <Trash2 size={15} aria-hidden />
                  <Label>{t("do.remove")}</Label>
                </Dropdown.Item>
              </>
            )}
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
      <AppIdDialogs appId={appId} open={dialog} onClose={() => setDialog(null)} />
    </>
  );
}

function Item({ action }: { action: ActionName }) {
  const t = useTranslations("app-ids");
  const Icon = icons[action];
  return (
    <Dropdown.Item id={action} textValue={t(`do.${action}`)}>
      <Icon size={15} className="text-muted" aria-hidden />
      <Label>{t(`do.${action}`)}</Label>
    </Dropdown.Item>
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

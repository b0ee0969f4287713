"use client";

import { Button, Dropdown, Label, Separator } from "@heroui/react";
import { Ban, CircleCheck, Ellipsis, FolderInput, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRole } from "#components/operation/role.tsx";
import type { User } from "#lib/contract/user-wire.ts";
import { can } from "#lib/permissions.ts";
import { type BatchAction, batchActions } from "./batch-actions.ts";
import { BatchDialog } from "./batch-dialog.tsx";

const icon = { size: 15, "aria-hidden": true } as const;

/** Everything that can be done with a user of the list. `onRemoved`: where to go when there is nobody any more. */
export function UserMenu({ user, onRemoved }: { user: User; onRemoved?: () => void }) {
  const t = useTranslations("users");
  const router = useRouter();
  const role = useRole();
  const [asked, setAsked] = useState<BatchAction>("enable");
  const [isOpen, setOpen] = useState(false);
  if (!can(role, "users.write")) return null;
  const isOwner = user.role === "owner";

  function act(action: string) {
    if (action === "change") return router.push(`/users/${encodeURIComponent(user.account)}/change`);
    const wanted = batchActions.find((it) => it === action);
    if (!wanted) return;
    setAsked(wanted);
    setOpen(true);
  }

  return (
    <>
      <Dropdown>
        <Button
          size="sm"
          variant="ghost"
          isIconOnly
          className="size-10 text-muted md:size-7"
          aria-label={t("moreFor", { name: user.name })}
        >
          <Ellipsis />
        </Button>
        <Dropdown.Popover className="min-w-[208px]" placement="bottom end">
          <Dropdown.Menu aria-label={user.name} onAction={(action) => act(String(action))}>
            <Dropdown.Item id="change" textValue={t("change")}>
              <Pencil {...icon} className="text-muted" />
              <Label>{t("change")}</Label>
            </Dropdown.Item>
            <Dropdown.Item id="move" textValue={t("actionsOn.move")}>
              <FolderInput {...icon} className="text-muted" />
              <Label>{t("actionsOn.move")}</Label>
            </Dropdown.Item>
            {user.state === "disabled" ? (
              <Dropdown.Item id="enable" textValue={t("actionsOn.enable")}>
                <CircleCheck {...icon} className="text-muted" />
                <Label>{t("actionsOn.enable")}</Label>
              </Dropdown.Item>
            ) : (
              !isOwner && (
                <Dropdown.Item id="disable" textValue={t("actionsOn.disable")}>
                  <Ban {...icon} className="text-muted" />
                  <Label>{t("actionsOn.disable")}</Label>
                </Dropdown.Item>
              )
            )}
            {!isOwner && (
              <>
                <Separator />
                <Dropdown.Item id="remove" textValue={t("actionsOn.remove")} variant="danger">
                  <Trash2 {...icon} />
                  <Label>{t("actionsOn.remove")}</Label>
                </Dropdown.Item>
              </>
            )}
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
      <BatchDialog
        key={asked}
        action={asked}
        users={[user]}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onDone={asked === "remove" ? onRemoved : undefined}
      />
    </>
  );
}

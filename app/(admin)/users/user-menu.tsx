"use client";

import { Ban, CircleCheck, FolderInput, Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRole } from "#components/operation/role.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import type { User } from "#lib/contract/user-wire.ts";
import { can } from "#lib/permissions.ts";
import { type BatchAction, choiceFor } from "./batch-actions.ts";
import { BatchDialog } from "./batch-dialog.tsx";

const icons = { enable: CircleCheck, disable: Ban, move: FolderInput, remove: Trash2 } as const;

/** Everything that can be done with a user of the list. `onRemoved`: where to go when there is nobody any more. */
export function UserMenu({ user, onRemoved }: { user: User; onRemoved?: () => void }) {
  const t = useTranslations("users");
  const router = useRouter();
  const role = useRole();
  const [asked, setAsked] = useState<BatchAction | null>(null);
  const [isOpen, setOpen] = useState(false);
  if (!can(role, "users.write")) return null;

  const change = {
    label: t("change"),
    icon: Pencil,
    onAction: () => router.push(`/users/${encodeURIComponent(user.account)}/change`),
  };
  const batch = (["move", "enable", "disable", "remove"] as const)
    .filter((action) => choiceFor(action, [user]).affected.length > 0)
    .map((action) => ({
      label: t(`actionsOn.${action}`),
      icon: icons[action],
      isDanger: action === "remove",
      onAction: () => {
        setAsked(action);
        setOpen(true);
      },
    }));

  return (
    <>
      <RowMenu name={user.name} label={t("moreFor", { name: user.name })} actions={[change, ...batch]} />
      {asked && (
        <BatchDialog
          key={asked}
          action={asked}
          users={[user]}
          isOpen={isOpen}
          onOpenChange={setOpen}
          onDone={asked === "remove" ? onRemoved : undefined}
        />
      )}
    </>
  );
}

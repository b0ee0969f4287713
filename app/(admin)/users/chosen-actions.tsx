"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRole } from "#components/operation/role.tsx";
import type { User } from "#lib/contract/user-wire.ts";
import { can } from "#lib/permissions.ts";
import { type BatchAction, batchActions } from "./batch-actions.ts";
import { BatchDialog } from "./batch-dialog.tsx";

/** What the bar of chosen users offers. */
export function ChosenActions({ users, onDone }: { users: readonly User[]; onDone: () => void }) {
  const t = useTranslations("users");
  const role = useRole();
  const [asked, setAsked] = useState<BatchAction>("enable");
  const [isOpen, setOpen] = useState(false);
  if (!can(role, "users.write")) return null;
  return (
    <>
      {batchActions.map((action) => (
        <Button
          key={action}
          size="sm"
          variant="ghost"
          className={action === "remove" ? "text-danger-soft-foreground" : ""}
          onPress={() => {
            setAsked(action);
            setOpen(true);
          }}
        >
          {t(`actionsOn.${action}`)}
        </Button>
      ))}
      {/* Anew for each action: how the one before went is not about it. */}
      <BatchDialog
        key={asked}
        action={asked}
        users={users}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onDone={onDone}
      />
    </>
  );
}

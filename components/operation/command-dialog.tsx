"use client";

import { toast } from "@heroui/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import type { CommandOperation } from "./operation-form.tsx";

type Props<T extends CommandOperation> = {
  operation: T;
  input: z.input<T["input"]>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  body: ReactNode;
  keep: string;
  act: string;
  /** Said in a toast when done. */
  done: string;
};

/** Asks before a command is run that a menu has chosen, and closes whatever came of it. */
export function CommandDialog<T extends CommandOperation>(props: Props<T>) {
  const { operation, input, done, ...dialog } = props;
  const { mutate, isPending } = useApiCommand(operation);
  const run = () =>
    mutate(input, { onSuccess: () => toast.success(done), onSettled: () => dialog.onOpenChange(false) });
  return <ConfirmDialog {...dialog} isPending={isPending} onConfirm={run} />;
}

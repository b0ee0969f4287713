"use client";

import { Button, type ButtonProps, toast } from "@heroui/react";
import { type ReactNode, useState } from "react";
import type { z } from "zod";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { Callable } from "#lib/api/client.ts";
import { useApiCommand } from "#lib/api/hooks.ts";
import { can, type Permission } from "#lib/permissions.ts";
import { useRole } from "./role.tsx";

type CommandOperation = Callable & {
  kind: "command";
  permission: Permission;
  refreshes?: readonly string[];
};

type Props<T extends CommandOperation> = {
  operation: T;
  input: z.input<T["input"]>;
  children: ReactNode;
  /** What is asked before it is done. Without it the click does it. */
  confirm?: { title: string; body: ReactNode; keep: string; act: string };
  /** Said in a toast when done. */
  done?: string;
  onDone?: (output: z.output<T["output"]>) => void;
  variant?: ButtonProps["variant"];
};

/** A button that runs a command: absent without the permission, asks where told to, says what came of it. */
export function OperationButton<T extends CommandOperation>(props: Props<T>) {
  const { operation, input, children, confirm, done, onDone, variant = "outline" } = props;
  const [asking, setAsking] = useState(false);
  const { mutate, isPending } = useApiCommand(operation);
  const role = useRole();
  if (!can(role, operation.permission)) return null;

  const run = () =>
    mutate(input, {
      onSuccess: (output) => {
        setAsking(false);
        if (done) toast.success(done);
        onDone?.(output);
      },
      onError: () => setAsking(false),
    });

  return (
    <>
      <Button
        size="sm"
        variant={variant}
        isPending={isPending}
        onPress={confirm ? () => setAsking(true) : run}
      >
        {children}
      </Button>
      {confirm && (
        <ConfirmDialog
          {...confirm}
          isOpen={asking}
          onOpenChange={setAsking}
          isPending={isPending}
          onConfirm={run}
        />
      )}
    </>
  );
}

"use client";

import { AlertDialog, Button } from "@heroui/react";
import type { ReactNode } from "react";

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The question: "Cancel 3 meetings?" */
  title: string;
  /** Who is affected, what stays, the list of things. */
  body: ReactNode;
  /** The harmless way out, which has the focus: "Keep them". */
  keep: string;
  /** What will be done, as a verb with its object: "Cancel 3 meetings". */
  act: string;
  isPending?: boolean;
  onConfirm: () => void;
};

/** Asks before something that cannot be undone. Escape keeps; a click outside does nothing. */
export function ConfirmDialog({ isOpen, onOpenChange, title, body, keep, act, isPending, onConfirm }: Props) {
  return (
    <AlertDialog.Backdrop isOpen={isOpen} onOpenChange={onOpenChange} isKeyboardDismissDisabled={isPending}>
      <AlertDialog.Container size="md">
        <AlertDialog.Dialog className="gap-0 p-0">
          <AlertDialog.Header className="px-6 pt-6">
            <AlertDialog.Heading className="text-lg font-semibold">{title}</AlertDialog.Heading>
          </AlertDialog.Header>
          <AlertDialog.Body className="m-0 px-6 pt-1 pb-5 text-sm text-foreground">{body}</AlertDialog.Body>
          <AlertDialog.Footer className="m-0 border-t border-separator px-6 py-4">
            <Button variant="outline" autoFocus isDisabled={isPending} onPress={() => onOpenChange(false)}>
              {keep}
            </Button>
            <Button variant="danger" isPending={isPending} onPress={onConfirm}>
              {act}
            </Button>
          </AlertDialog.Footer>
        </AlertDialog.Dialog>
      </AlertDialog.Container>
    </AlertDialog.Backdrop>
  );
}

"use client";

import { Button, Modal } from "@heroui/react";
import { type ReactNode, useId } from "react";
import type { FieldValues } from "react-hook-form";
import { type CommandOperation, OperationForm, type OperationFormProps } from "./operation-form.tsx";

type Props<T extends CommandOperation, V extends FieldValues> = Omit<
  OperationFormProps<T, V>,
  "id" | "className"
> & {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** What it is about, and what happens then. */
  text: ReactNode;
  /** The way out that changes nothing. */
  keep: string;
  /** What is done, as a verb. */
  act: string;
};

/** A dialog that asks for one to three fields and runs a command with them; it closes when that is done. */
export function FormDialog<T extends CommandOperation, V extends FieldValues>(props: Props<T, V>) {
  const { isOpen, onOpenChange, title, text, keep, act, onDone, children, ...form } = props;
  const id = useId();
  return (
    <Modal.Backdrop isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal.Container size="sm">
        <Modal.Dialog>
          <Modal.Header>
            <Modal.Heading>{title}</Modal.Heading>
          </Modal.Header>
          <Modal.Body>
            <div className="mb-4 text-sm text-muted">{text}</div>
            <OperationForm
              {...form}
              id={id}
              className="flex flex-col gap-4"
              onDone={(output) => {
                onOpenChange(false);
                onDone(output);
              }}
            >
              {children}
            </OperationForm>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="outline" onPress={() => onOpenChange(false)}>
              {keep}
            </Button>
            <Button type="submit" form={id}>
              {act}
            </Button>
          </Modal.Footer>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

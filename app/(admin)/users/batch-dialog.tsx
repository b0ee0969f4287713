"use client";

import { AlertDialog, Button, toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { DepartmentInput } from "#components/people/department-input.tsx";
import type { User } from "#lib/contract/user-wire.ts";
import { type BatchAction, choiceFor } from "./batch-actions.ts";
import { BatchPeople } from "./batch-people.tsx";
import { BatchResults } from "./batch-results.tsx";
import { useUserBatch } from "./use-user-batch.ts";

type Props = {
  action: BatchAction;
  users: readonly User[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** All of it was done. */
  onDone?: () => void;
};

/** Asks before something is done with one user or several, does it, and tells of each block how it went. */
export function BatchDialog({ action, users, isOpen, onOpenChange, onDone }: Props) {
  const t = useTranslations(`users.batch.${action}`);
  const tBatch = useTranslations("users.batch");
  const { blocks, isRunning, run, stop, forget } = useUserBatch();
  const form = useForm({ defaultValues: { departmentCode: "" } });
  const { affected, spared } = choiceFor(action, users);
  const isAsking = blocks.length === 0;
  const count = affected.length;
  const name = affected[0]?.name ?? "";

  function close() {
    forget();
    form.reset();
    onOpenChange(false);
  }

  const start = form.handleSubmit(async ({ departmentCode }) => {
    if (action === "move" && !departmentCode) {
      form.setError("departmentCode", { type: "required" });
      return;
    }
    if (!(await run(action, affected, departmentCode))) return;
    toast.success(t("done", { count, name }));
    close();
    onDone?.();
  });

  return (
    <AlertDialog.Backdrop
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isKeyboardDismissDisabled={isRunning}
    >
      <AlertDialog.Container size="md">
        <AlertDialog.Dialog className="gap-0 p-0">
          <AlertDialog.Header className="px-6 pt-6">
            <AlertDialog.Heading className="text-lg font-semibold">
              {t("title", { count, name })}
            </AlertDialog.Heading>
          </AlertDialog.Header>
          <AlertDialog.Body className="m-0 flex flex-col gap-3 px-6 pt-1 pb-5 text-sm text-foreground">
            {isAsking ? (
              <FormProvider {...form}>
                <p>{count > 0 ? t("text", { count }) : t("nobody")}</p>
                {action === "move" && <DepartmentInput name="departmentCode" label={tBatch("department")} />}
                <BatchPeople affected={affected} spared={spared} action={action} />
              </FormProvider>
            ) : (
              <BatchResults blocks={blocks} isRunning={isRunning} />
            )}
          </AlertDialog.Body>
          <AlertDialog.Footer className="m-0 border-t border-separator px-6 py-4">
            {isRunning ? (
              <Button variant="outline" onPress={stop}>
                {tBatch("stop")}
              </Button>
            ) : (
              <Button variant="outline" autoFocus onPress={close}>
                {isAsking && count > 0 ? t("keep", { count }) : tBatch("close")}
              </Button>
            )}
            {isAsking && count > 0 && (
              <Button
                variant={action === "remove" || action === "disable" ? "danger" : "primary"}
                onPress={() => void start()}
              >
                {t("act", { count })}
              </Button>
            )}
          </AlertDialog.Footer>
        </AlertDialog.Dialog>
      </AlertDialog.Container>
    </AlertDialog.Backdrop>
  );
}

"use client";

import { Button, Modal, toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { PersonInput } from "#components/people/person-input.tsx";
import { type Room, rooms } from "#lib/contract/rooms.ts";

/** Asks who gets a room. */
export function AssignDialog({ room }: { room: Room }) {
  const t = useTranslations("rooms");
  const tUi = useTranslations("ui");
  const [isOpen, setOpen] = useState(false);
  const formId = `assign-${room.id}`;
  const schema = z
    .object({ account: z.string().refine((account) => account !== "", "required") })
    .transform(({ account }) => ({ account, roomIds: [room.id] }));

  return (
    <>
      <Button size="sm" variant="outline" onPress={() => setOpen(true)}>
        {t("assign")}
      </Button>
      <Modal.Backdrop isOpen={isOpen} onOpenChange={setOpen}>
        <Modal.Container size="sm">
          <Modal.Dialog>
            <Modal.Header>
              <Modal.Heading>{t("assignTitle", { room: room.name })}</Modal.Heading>
            </Modal.Header>
            <Modal.Body>
              <p className="mb-4 text-sm text-muted">{t("assignText")}</p>
              <OperationForm
                id={formId}
                operation={rooms.assign}
                schema={schema}
                defaultValues={{ account: "" }}
                onDone={() => {
                  setOpen(false);
                  toast.success(t("assigned", { room: room.name }));
                }}
              >
                <PersonInput name="account" label={t("person")} />
              </OperationForm>
            </Modal.Body>
            <Modal.Footer>
              <Button variant="outline" onPress={() => setOpen(false)}>
                {tUi("close")}
              </Button>
              <Button type="submit" form={formId}>
                {t("assign")}
              </Button>
            </Modal.Footer>
          </Modal.Dialog>
        </Modal.Container>
      </Modal.Backdrop>
    </>
  );
}

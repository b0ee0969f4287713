"use client";

import { Button, toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { FormDialog } from "#components/operation/form-dialog.tsx";
import { PersonInput } from "#components/people/person-input.tsx";
import { type Room, rooms } from "#lib/contract/rooms.ts";

/** Asks who gets a room. */
export function AssignDialog({ room }: { room: Room }) {
  const t = useTranslations("rooms");
  const tUi = useTranslations("ui");
  const [isOpen, setOpen] = useState(false);
  const schema = z
    .object({ account: z.string().refine((account) => account !== "", "required") })
    .transform(({ account }) => ({ account, roomIds: [room.id] }));

  return (
    <>
      <Button size="sm" variant="outline" onPress={() => setOpen(true)}>
        {t("assign")}
      </Button>
      <FormDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("assignTitle", { room: room.name })}
        text={t("assignText")}
        keep={tUi("close")}
        act={t("assign")}
        operation={rooms.assign}
        schema={schema}
        defaultValues={{ account: "" }}
        onDone={() => toast.success(t("assigned", { room: room.name }))}
      >
        <PersonInput name="account" label={t("person")} />
      </FormDialog>
    </>
  );
}

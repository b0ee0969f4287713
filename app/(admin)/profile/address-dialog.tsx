"use client";

import { Button, Modal, toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { TextInput } from "#components/operation/text-input.tsx";
import { profile } from "#lib/contract/profile.ts";
import { AddressCodeForm } from "./address-code-form.tsx";

export const addressKinds = ["email", "phone"] as const;
export type AddressKind = (typeof addressKinds)[number];

const fields = {
  email: { type: "email", autoComplete: "email" },
  phone: { type: "tel", autoComplete: "tel" },
} as const;

/** Asks for the new address, then for the code that was sent there. */
export function AddressDialog({ kind, onClose }: { kind: AddressKind; onClose: () => void }) {
  const t = useTranslations("profile");
  const [sent, setSent] = useState<{ contact: string; at: number } | null>(null);
  const form = sent ? "address-code" : "address";
  return (
    <Modal.Backdrop isOpen onOpenChange={onClose}>
      <Modal.Container size="sm">
        <Modal.Dialog>
          <Modal.Header>
            <Modal.Heading>{t(`${kind}Title`)}</Modal.Heading>
          </Modal.Header>
          <Modal.Body>
            {sent ? (
              <AddressCodeForm
                key={sent.at}
                id={form}
                {...sent}
                onResent={() => setSent({ ...sent, at: Date.now() })}
                onDone={() => {
                  toast.success(t(`${kind}Changed`));
                  onClose();
                }}
              />
            ) : (
              <OperationForm
                id={form}
                operation={profile.askCode}
                schema={profile.askCode.input}
                defaultValues={{ contact: "" }}
                onDone={({ contact }) => setSent({ contact, at: Date.now() })}
                className="flex flex-col gap-4"
              >
                <p className="text-sm text-muted">{t(`${kind}Text`)}</p>
                <TextInput name="contact" label={t(`${kind}New`)} isRequired {...fields[kind]} />
              </OperationForm>
            )}
          </Modal.Body>
          <Modal.Footer>
            <Button variant="outline" onPress={onClose}>
              {t("discard")}
            </Button>
            <Button type="submit" form={form}>
              {t(sent ? `${kind}Act` : "sendCode")}
            </Button>
          </Modal.Footer>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

"use client";

import { Button, Modal } from "@heroui/react";
import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fact } from "#components/ui/fact.tsx";

export type ShownKey = { appId: string; appKey: string };

type Props = { shown: ShownKey | null; onClose: () => void };

/** A key that somebody else needs, this once. It closes by its button alone: a click beside it would lose the key. */
export function ShownKeyDialog({ shown, onClose }: Props) {
  const t = useTranslations("app-ids");
  return (
    <Modal.Backdrop
      isOpen={shown !== null}
      onOpenChange={onClose}
      isDismissable={false}
      isKeyboardDismissDisabled
    >
      <Modal.Container size="md">
        <Modal.Dialog>
          <Modal.Header>
            <Modal.Heading>{t("shownTitle")}</Modal.Heading>
          </Modal.Header>
          <Modal.Body>
            <p className="mb-3 text-sm text-muted">{t("shownText")}</p>
            {shown && (
              <dl className="text-sm">
                <Fact label={t("appId")}>
                  <Copied text={shown.appId} label={t("copyAppId")} />
                </Fact>
                <Fact label={t("appKey")}>
                  <Copied text={shown.appKey} label={t("copyAppKey")} />
                </Fact>
              </dl>
            )}
          </Modal.Body>
          <Modal.Footer>
            <Button onPress={onClose}>{t("shownClose")}</Button>
          </Modal.Footer>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  return (
    <span className="flex items-start gap-1">
      <span className="min-w-0 font-mono text-xs leading-5 break-all">{text}</span>
      <CopyButton text={text} label={label} />
    </span>
  );
}

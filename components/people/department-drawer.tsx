"use client";

import { Drawer } from "@heroui/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link.tsx";

type Props = {
  title: string;
  /** Where the departments have a page of their own. */
  href?: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
};

/** The departments to choose from where no column has room. */
export function DepartmentDrawer({ title, href, isOpen, onOpenChange, children }: Props) {
  const t = useTranslations("ui");
  return (
    <Drawer.Backdrop isOpen={isOpen} onOpenChange={onOpenChange}>
      <Drawer.Content placement="left">
        <Drawer.Dialog className="w-[320px] max-w-[90vw]">
          <Drawer.CloseTrigger aria-label={t("close")} />
          <Drawer.Header>
            <Drawer.Heading>{href ? <TextLink href={href}>{title}</TextLink> : title}</Drawer.Heading>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col p-0">{children}</Drawer.Body>
        </Drawer.Dialog>
      </Drawer.Content>
    </Drawer.Backdrop>
  );
}

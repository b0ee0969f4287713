"use client";

import { Button, Drawer } from "@heroui/react";
import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Mark } from "./mark.tsx";
import { type NavItem, NavList } from "./nav-list.tsx";

/** The bar below 768 px, in place of the sidebar: menu, mark, person. */
export function PhoneBar({ items, account }: { items: readonly NavItem[]; account: ReactNode }) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-b border-border bg-sidebar px-2 md:hidden">
      <Button isIconOnly variant="ghost" aria-label={t("openMenu")} onPress={() => setOpen(true)}>
        <Menu />
      </Button>
      <Mark size={22} />
      <span className="text-md font-semibold">Foyer</span>
      <span className="ms-auto">{account}</span>
      <Drawer.Backdrop isOpen={isOpen} onOpenChange={setOpen}>
        <Drawer.Content placement="left">
          <Drawer.Dialog className="w-[280px] bg-sidebar" aria-label={t("menu")}>
            <Drawer.CloseTrigger aria-label={t("closeMenu")} />
            <Drawer.Header className="flex-row items-center gap-2.5">
              <Mark />
              <span className="text-md font-semibold">Foyer</span>
            </Drawer.Header>
            <Drawer.Body>
              <nav aria-label={t("mainNavigation")}>
                <NavList items={items} onGo={() => setOpen(false)} />
              </nav>
            </Drawer.Body>
          </Drawer.Dialog>
        </Drawer.Content>
      </Drawer.Backdrop>
    </header>
  );
}

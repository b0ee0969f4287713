"use client";

import { Button } from "@heroui/react";
import { PanelLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { readerCookies } from "#lib/i18n/reader.ts";
import { remember } from "#lib/i18n/remember.ts";
import { Mark } from "./mark.tsx";
import { type NavItem, NavList } from "./nav-list.tsx";

type Props = {
  items: readonly NavItem[];
  /** As it was left on the last visit. */
  startsFolded: boolean;
  /** The person, at the foot. */
  account: ReactNode;
};

/** The navigation from 768 px: 228 px wide, or 56 px folded. What is folded is remembered. */
export function Sidebar({ items, startsFolded, account }: Props) {
  const t = useTranslations("shell");
  const [isFolded, setFolded] = useState(startsFolded);

  function fold() {
    remember(readerCookies.sidebar, isFolded ? "open" : "folded");
    setFolded(!isFolded);
  }

  return (
    <aside
      aria-label={t("sidebar")}
      data-folded={isFolded || undefined}
      className="group hidden w-[228px] shrink-0 flex-col border-e border-border bg-sidebar data-folded:w-14 md:flex"
    >
      <div className="flex h-14 items-center gap-2.5 ps-4 pe-2 group-data-folded:h-auto group-data-folded:flex-col group-data-folded:gap-1 group-data-folded:px-0 group-data-folded:py-4">
        <Mark />
        <span className="text-md font-semibold tracking-[-0.01em] group-data-folded:sr-only">Foyer</span>
        <Button
          isIconOnly
          size="sm"
          variant="ghost"
          className="ms-auto text-muted group-data-folded:ms-0"
          aria-label={t(isFolded ? "unfoldSidebar" : "foldSidebar")}
          aria-expanded={!isFolded}
          onPress={fold}
        >
          <PanelLeft />
        </Button>
      </div>
      <nav className="min-h-0 flex-1 overflow-y-auto px-3 pt-1 pb-3" aria-label={t("mainNavigation")}>
        <NavList items={items} isFolded={isFolded} />
      </nav>
      {account}
    </aside>
  );
}

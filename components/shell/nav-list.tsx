"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { NearLink } from "#components/ui/near-link.tsx";
import { isCurrent } from "./is-current.ts";

/** One entry of the navigation, ready to show: its label is translated and its icon drawn. */
export type NavItem = { href: string; label: string; icon: ReactNode };

const look = {
  base: "flex h-[30px] items-center gap-2.5 rounded-xl px-2 text-sm outline-none focus-visible:ring-2 focus-visible:ring-focus max-md:h-11 max-md:text-md group-data-folded:justify-center group-data-folded:px-0",
  current: "bg-surface font-medium shadow-[0_0_0_1px_var(--border)] [&_svg]:text-link",
  other: "text-foreground/80 hover:bg-default hover:text-foreground [&_svg]:text-muted",
};

/** The entries of the sidebar and of the phone's menu. Folded, their names are left to readers' software and to `title`. */
export function NavList({
  items,
  isFolded = false,
  onGo,
}: {
  items: readonly NavItem[];
  isFolded?: boolean;
  onGo?: () => void;
}) {
  const pathname = usePathname();
  return (
    <ul className="flex flex-col gap-px">
      {items.map(({ href, label, icon }) => {
        const current = isCurrent(href, pathname);
        return (
          <li key={href}>
            <NearLink
              href={href}
              onClick={onGo}
              title={isFolded ? label : undefined}
              aria-current={current ? "page" : undefined}
              className={`${look.base} ${current ? look.current : look.other}`}
            >
              {icon}
              <span className="truncate group-data-folded:sr-only">{label}</span>
            </NearLink>
          </li>
        );
      })}
    </ul>
  );
}

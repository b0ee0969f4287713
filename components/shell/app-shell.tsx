import type { ReactNode } from "react";
import type { NavItem } from "./nav-list.tsx";
import { PhoneBar } from "./phone-bar.tsx";
import { Sidebar } from "./sidebar.tsx";
import { SkipLink } from "./skip-link.tsx";

type Props = {
  items: readonly NavItem[];
  startsFolded: boolean;
  /** The same menu behind a row with names (sidebar) and behind an avatar (phone bar). */
  account: { row: ReactNode; avatar: ReactNode };
  /** Over the page, never closable: the acting banner. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame around every page of somebody signed in. Only `main` scrolls. */
export function AppShell({ items, startsFolded, account, banner, children }: Props) {
  return (
    <div className="flex h-dvh overflow-hidden">
      <SkipLink />
      <Sidebar items={items} startsFolded={startsFolded} account={account.row} />
      <div className="flex min-w-0 flex-1 flex-col">
        <PhoneBar items={items} account={account.avatar} />
        {banner}
        <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}

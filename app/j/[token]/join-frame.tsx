import type { ReactNode } from "react";
import { Mark } from "#components/shell/mark.tsx";
import { getSession } from "#lib/server/session.ts";
import { JoinPreferences } from "./join-preferences.tsx";

type Props = {
  /** Who runs the portal for this guest; absent where the link does not say. */
  enterprise?: string;
  children: ReactNode;
};

/** The frame of a page for guests: whose it is, language and theme, and nothing of the portal's own navigation. */
export async function JoinFrame({ enterprise = "Foyer", children }: Props) {
  const isSignedIn = (await getSession()) !== null;
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center gap-2 px-4 md:px-6">
        <Mark size={22} />
        <span className="min-w-0 truncate text-sm font-medium">{enterprise}</span>
        <div className="ms-auto shrink-0">
          <JoinPreferences isSignedIn={isSignedIn} />
        </div>
      </header>
      <main className="mx-auto flex w-full max-w-[880px] flex-1 flex-col px-4 pb-8 md:pt-[10vh]">
        {children}
      </main>
    </div>
  );
}

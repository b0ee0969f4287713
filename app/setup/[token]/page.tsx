import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Mark } from "#components/shell/mark.tsx";
import { PreferenceButtons } from "#components/shell/preference-buttons.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { setupPage } from "#lib/server/setup-links.ts";
import { ClosedNotice } from "./closed-notice.tsx";
import { SetupCard } from "./setup-card.tsx";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: t("title"), referrer: "no-referrer", robots: { index: false, follow: false } };
}

/** Where the terminal's link leads: the form while the link is good, else why it is not. */
export default async function SetupPage({ params }: Props) {
  const { token } = await params;
  const { state, hosts } = await setupPage(token);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center gap-2 px-4 md:px-6">
        <Mark size={22} />
        <span className="text-sm font-medium">Foyer</span>
        <div className="ms-auto shrink-0">
          <PreferenceButtons />
        </div>
      </header>
      <main className="mx-auto flex w-full max-w-[720px] flex-1 flex-col px-4 pb-8 md:pt-[4vh]">
        {state === "open" ? (
          <PageMessages namespaces={["setup", "passwords"]}>
            <SetupCard token={token} hosts={hosts} />
          </PageMessages>
        ) : (
          <ClosedNotice state={state} />
        )}
      </main>
    </div>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Mark } from "#components/shell/mark.tsx";
import { PreferenceButtons } from "#components/shell/preference-buttons.tsx";
import { callbackPath } from "#lib/contract/callback-path.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { env } from "#lib/server/env.ts";
import { getSession } from "#lib/server/session.ts";
import { signInWays } from "#lib/server/sign-in-ways.ts";
import { signInFailure } from "./sign-in-failure.ts";
import { SignInWays } from "./sign-in-ways.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in");
  return { title: t("title") };
}

const query = z.object({
  callbackUrl: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
});

/** For everybody not signed in; the others are sent on. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const [{ callbackUrl, error }, session, ways, t] = await Promise.all([
    searchParams.then((given) => query.parse(given)),
    getSession(),
    signInWays(),
    getTranslations("sign-in"),
  ]);
  const goTo = callbackPath(callbackUrl);
  if (session) redirect(goTo);
  return (
    <main className="flex min-h-dvh flex-col items-center px-4">
      <PreferenceButtons />
      <div className="flex w-full max-w-[360px] flex-1 flex-col justify-center pb-16">
        <div className="mb-6 flex flex-col items-center gap-3 text-center">
          <Mark size={40} />
          <div>
            <h1 className="text-xl font-semibold">{t("heading")}</h1>
            <p className="mt-0.5 text-muted">{t("purpose")}</p>
          </div>
        </div>
        <PageMessages namespaces={["sign-in"]}>
          <SignInWays
            {...ways}
            goTo={goTo}
            isDemo={env().mode === "demo"}
            failed={error === undefined ? null : signInFailure(error, Date.now())}
          />
        </PageMessages>
      </div>
    </main>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { callbackPath } from "#lib/contract/callback-path.ts";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { env } from "#lib/server/env.ts";
import { getSession } from "#lib/server/session.ts";
import { signInWays } from "#lib/server/sign-in-ways.ts";
import { AuthFrame } from "../auth-frame.tsx";
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
    <AuthFrame heading={t("heading")} purpose={t("purpose")}>
      <PageMessages namespaces={["sign-in"]}>
        <SignInWays
          {...ways}
          goTo={goTo}
          isDemo={env().mode === "demo"}
          failed={error === undefined ? null : signInFailure(error, Date.now())}
        />
      </PageMessages>
    </AuthFrame>
  );
}

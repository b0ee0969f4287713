import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { getSession } from "#lib/server/session.ts";
import { AuthFrame } from "../auth-frame.tsx";
import { ChangeCard } from "./change-card.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("passwords.forced");
  return { title: t("title") };
}

/** The only page of somebody signed in who has to choose another password first. */
export default async function ForcedChangePage() {
  const [session, t] = await Promise.all([getSession(), getTranslations("passwords.forced")]);
  if (!session) redirect("/sign-in");
  if (!session.mustChangePassword) redirect("/account");
  const { name, email } = session.user;
  return (
    <AuthFrame heading={t("title")} purpose={t("purpose")}>
      <PageMessages namespaces={["passwords"]}>
        <ChangeCard owner={{ name, email: email ?? "" }} />
      </PageMessages>
    </AuthFrame>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordLinkPage } from "../../password-link-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("passwords.link.invitation");
  return { title: t("heading"), referrer: "no-referrer", robots: { index: false, follow: false } };
}

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  return <PasswordLinkPage token={token} purpose="invitation" />;
}

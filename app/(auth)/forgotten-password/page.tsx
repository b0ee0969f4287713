import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { sendsMail } from "#lib/server/mail.ts";
import { AuthFrame } from "../auth-frame.tsx";
import { AskForm } from "./ask-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("passwords.forgotten");
  return { title: t("title") };
}

/** Asks for a mail with a link, or says who else can help where no mail is sent. */
export default async function ForgottenPasswordPage() {
  const t = await getTranslations("passwords.forgotten");
  return (
    <AuthFrame heading={t("title")} purpose={sendsMail() ? t("purpose") : t("noMail")}>
      {sendsMail() && (
        <PageMessages namespaces={["passwords"]}>
          <AskForm />
        </PageMessages>
      )}
      <ButtonLink href="/sign-in" variant="ghost" size="sm" className="mt-3 self-center">
        {t("back")}
      </ButtonLink>
    </AuthFrame>
  );
}

import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageMessages } from "#lib/i18n/page-messages.tsx";
import { passwordLinkPage } from "#lib/server/password-links.ts";
import { AuthFrame } from "./auth-frame.tsx";
import { SetPasswordCard } from "./set-password-card.tsx";

type Props = { token: string; purpose: "invitation" | "recovery" };

/** Where a password link leads: the form while it is good, else why it is not. */
export async function PasswordLinkPage({ token, purpose }: Props) {
  const [t, { state, user }] = await Promise.all([
    getTranslations("passwords.link"),
    passwordLinkPage(token),
  ]);
  if (user) {
    return (
      <AuthFrame heading={t(`${purpose}.heading`)} purpose={t(`${purpose}.purpose`, { email: user.email })}>
        <PageMessages namespaces={["passwords"]}>
          <SetPasswordCard token={token} owner={{ name: user.name, email: user.email }} />
        </PageMessages>
      </AuthFrame>
    );
  }
  const closed = state === "open" ? "unknown" : state;
  return (
    <AuthFrame heading={t(`closed.${closed}.title`)} purpose={t(`closed.${closed}.text`)}>
      <div className="flex flex-wrap justify-center gap-2">
        {purpose === "recovery" && (
          <ButtonLink href="/forgotten-password" variant="outline" size="sm">
            {t("askAgain")}
          </ButtonLink>
        )}
        <ButtonLink href="/sign-in" variant="outline" size="sm">
          {t("signIn")}
        </ButtonLink>
      </div>
    </AuthFrame>
  );
}

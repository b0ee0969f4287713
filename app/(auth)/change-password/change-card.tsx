"use client";

import { Button } from "@heroui/react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { ChangePasswordForm } from "#components/account/change-password-form.tsx";

/** Another password, or the way out; nothing else is open to this session. */
export function ChangeCard({ owner }: { owner: { name: string; email: string } }) {
  const t = useTranslations("passwords.forced");
  return (
    <>
      <ChangePasswordForm
        owner={owner}
        isWide
        className="panel p-6"
        onDone={() => window.location.assign("/")}
      />
      <Button
        size="sm"
        variant="ghost"
        className="mt-3 self-center"
        onPress={() => void signOut({ callbackUrl: "/sign-in" })}
      >
        {t("signOut")}
      </Button>
    </>
  );
}

"use client";

import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SetUp } from "#lib/contract/setup.ts";
import { type Host, SetupForm } from "./setup-form.tsx";

/** The form, and after it who the app turned out to be. */
export function SetupCard({ token, hosts }: { token: string; hosts: readonly Host[] }) {
  const [done, setDone] = useState<SetUp | null>(null);
  if (done) return <Done {...done} />;
  return <SetupForm token={token} hosts={hosts} onDone={setDone} />;
}

function Done({ became, upstreamId, email }: SetUp) {
  const t = useTranslations("setup.done");
  const text =
    became === "sp" ? t("sp", { email }) : t("enterprise", { email, upstreamId: upstreamId ?? "" });
  return (
    <div role="status" className="flex flex-1 flex-col">
      <Notice icon={CircleCheck} title={t("title")} text={text} isPage>
        <ButtonLink size="sm" href="/sign-in">
          {t("signIn")}
        </ButtonLink>
      </Notice>
    </div>
  );
}

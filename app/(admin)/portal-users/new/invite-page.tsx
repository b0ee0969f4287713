"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { MadeLink } from "../made-link.tsx";
import { type Invited, InviteForm } from "./invite-form.tsx";

/** The form, and after it the link, which is not shown again. */
export function InvitePage({ sendsMail }: { sendsMail: boolean }) {
  const t = useTranslations("portal-users");
  const [invited, setInvited] = useState<Invited | null>(null);
  if (!invited) return <InviteForm sendsMail={sendsMail} onInvited={setInvited} />;
  return (
    <div className="flex max-w-[720px] flex-col gap-4 px-4 pb-8 md:px-8">
      <MadeLink link={invited.link} />
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/portal-users/${invited.id}`} size="sm" variant="outline">
          {t("toPerson")}
        </ButtonLink>
        <ButtonLink href="/portal-users" size="sm" variant="ghost">
          {t("toList")}
        </ButtonLink>
      </div>
    </div>
  );
}

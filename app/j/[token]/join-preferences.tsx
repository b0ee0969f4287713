"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { PreferenceButtons } from "#components/shell/preference-buttons.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import { session } from "#lib/contract/session.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Language and theme of a guest. Of somebody signed in the profile decides, so that it has to learn the choice. */
export function JoinPreferences({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTranslations("shell");
  const { mutateAsync } = useApiCommand(session.preferences, { handlesErrors: true });
  const keep = (locale: Locale) => mutateAsync({ locale }).catch(() => toast.warning(t("languageNotKept")));
  return <PreferenceButtons keepLanguage={isSignedIn ? keep : undefined} />;
}

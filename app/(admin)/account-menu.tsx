"use client";

import { Avatar, Dropdown, Label, Separator, toast } from "@heroui/react";
import { ChevronsUpDown, CircleUser, IdCard, LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import { useRole } from "#components/operation/role.tsx";
import { LanguageSection } from "#components/shell/language-section.tsx";
import { ThemeSection } from "#components/shell/theme-section.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import { session } from "#lib/contract/session.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { can } from "#lib/permissions.ts";
import { initials } from "./initials.ts";

type Props = {
  name: string;
  /** Whom the person belongs to: the enterprise, or the service provider. */
  belongsTo: string;
  trigger: "row" | "avatar";
};

/** The person signed in: language, theme and the way out. */
export function AccountMenu({ name, belongsTo, trigger }: Props) {
  const t = useTranslations("shell");
  const preferences = useApiCommand(session.preferences, { handlesErrors: true });
  const hasProfile = can(useRole(), "profile.read");
  const isRow = trigger === "row";

  const keepLanguage = (locale: Locale) =>
    preferences.mutateAsync({ locale }).catch(() => toast.warning(t("languageNotKept")));

  async function leave() {
    try {
      await signOut({ redirect: false });
      window.location.assign("/sign-in");
    } catch {
      toast.danger(t("signOutFailed"));
    }
  }

  return (
    <Dropdown>
      <Button
        className={`flex cursor-pointer items-center gap-2.5 text-start outline-none focus-visible:ring-2 focus-visible:ring-focus ${isRow ? "m-2 rounded-2xl p-2 hover:bg-default group-data-folded:p-1.5" : "rounded-full p-1"}`}
      >
        <Avatar size="sm" className="size-7" aria-hidden>
          <Avatar.Fallback className="bg-accent text-2xs font-medium text-accent-foreground">
            {initials(name)}
          </Avatar.Fallback>
        </Avatar>
        <span className="sr-only">{isRow ? t("account") : t("accountOf", { name })}</span>
        {isRow && (
          <>
            <span className="min-w-0 flex-1 group-data-folded:sr-only">
              <span className="block truncate text-sm leading-4 font-medium">{name}</span>
              <span className="block truncate text-2xs text-muted">{belongsTo}</span>
            </span>
            <ChevronsUpDown size={14} className="text-muted group-data-folded:hidden" aria-hidden />
          </>
        )}
      </Button>
      <Dropdown.Popover className="min-w-[208px]" placement={isRow ? "top start" : "bottom end"}>
        <Dropdown.Menu aria-label={t("accountOf", { name })}>
          <LanguageSection keep={keepLanguage} />
          <Separator />
          <ThemeSection />
          <Separator />
          {hasProfile && (
            <Dropdown.Item id="profile" textValue={t("nav.profile")} href="/profile">
              <IdCard size={15} className="text-muted" aria-hidden />
              <Label>{t("nav.profile")}</Label>
            </Dropdown.Item>
          )}
          <Dropdown.Item id="account" textValue={t("myAccount")} href="/account">
            <CircleUser size={15} className="text-muted" aria-hidden />
            <Label>{t("myAccount")}</Label>
          </Dropdown.Item>
          <Dropdown.Item id="sign-out" textValue={t("signOut")} onAction={leave}>
            <LogOut size={15} className="text-muted" aria-hidden />
            <Label>{t("signOut")}</Label>
          </Dropdown.Item>
        </Dropdown.Menu>
      </Dropdown.Popover>
    </Dropdown>
  );
}

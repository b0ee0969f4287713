"use client";

import { ComboBox, ListBox } from "@heroui/react";
import { useTranslations } from "next-intl";
import type { Person } from "#lib/contract/directory-wire.ts";
import type { Invitee } from "./invitee.ts";

type Option = Person | Invitee;

/** What a list of people offers: the directory's, and first of all who was typed with an address. */
export function PeopleOptions({ isSearching }: { isSearching: boolean }) {
  const t = useTranslations("people");
  const ui = useTranslations("ui");
  return (
    <ComboBox.Popover placement="bottom start" offset={10} className="w-auto min-w-80">
      <ListBox
        renderEmptyState={() => (
          <p className="px-2 py-1.5 text-sm text-muted">{isSearching ? ui("searching") : t("nobody")}</p>
        )}
      >
        {(option: Option) =>
          "id" in option ? (
            <ListBox.Item id={option.id} textValue={option.name}>
              <span className="truncate">{option.name}</span>
              <span className="ms-auto truncate text-xs text-muted">{option.department ?? option.email}</span>
            </ListBox.Item>
          ) : (
            <ListBox.Item id={option.key} textValue={option.key}>
              <span className="truncate">{t("invite", { name: option.name })}</span>
              <span className="ms-auto truncate text-xs text-muted">{option.added?.email}</span>
            </ListBox.Item>
          )
        }
      </ListBox>
    </ComboBox.Popover>
  );
}

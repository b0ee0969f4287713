"use client";

import { Button, Dropdown, Label } from "@heroui/react";
import { ChevronDown } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRole } from "#components/operation/role.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { fileFormats } from "#lib/contract/user-files.ts";
import { can } from "#lib/permissions.ts";

/** What the list is narrowed by goes along with its export. */
const filters = ["text", "department", "below", "state", "role"];

/** The users as a file, as far as the list shows them, and the way in for files. */
export function FileActions() {
  const t = useTranslations("users");
  const locale = useLocale();
  const role = useRole();
  const shown = useSearchParams();
  const chosen = filters.flatMap((name) => {
    const value = shown.get(name);
    return value ? [[name, value]] : [];
  });
  return (
    <>
      <Dropdown>
        <Button size="sm" variant="outline">
          {t("export")}
          <ChevronDown />
        </Button>
        <Dropdown.Popover placement="bottom end">
          <Dropdown.Menu aria-label={t("export")}>
            {fileFormats.map((format) => (
              // A download, not a page.
              <Dropdown.Item
                key={format}
                id={format}
                href={`/api/users/export?${new URLSearchParams([...chosen, ["format", format], ["language", locale]])}`}
                download
                textValue={t("exportAs", { format: format.toUpperCase() })}
              >
                <Label>{t("exportAs", { format: format.toUpperCase() })}</Label>
              </Dropdown.Item>
            ))}
          </Dropdown.Menu>
        </Dropdown.Popover>
      </Dropdown>
      {can(role, "imports.write") && (
        <ButtonLink href="/users/import" size="sm" variant="outline">
          {t("import")}
        </ButtonLink>
      )}
    </>
  );
}

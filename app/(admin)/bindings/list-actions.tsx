"use client";

import { buttonVariants } from "@heroui/styles";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRole } from "#components/operation/role.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { can } from "#lib/permissions.ts";
import { BindDialog } from "./bind-dialog.tsx";

/** What can be done about all bindings, and binding one more. */
export function ListActions() {
  const t = useTranslations("bindings");
  const role = useRole();
  const chosen = useSearchParams();
  const filters = new URLSearchParams();
  for (const name of ["text", "state", "way"]) {
    const value = chosen.get(name);
    if (value) filters.set(name, value);
  }
  const outline = buttonVariants({ size: "sm", variant: "outline" });
  return (
    <>
      {/* A download, not a page. */}
      <a className={outline} href={`/api/bindings/export?${filters}`} download>
        {t("export")}
      </a>
      {can(role, "bindings.write") && (
        <>
          <ButtonLink href="/bindings/import" size="sm" variant="outline">
            {t("import.title")}
          </ButtonLink>
          <ButtonLink href="/bindings/check" size="sm" variant="outline">
            {t("check.title")}
          </ButtonLink>
          <BindDialog />
        </>
      )}
    </>
  );
}

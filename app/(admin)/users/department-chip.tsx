"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import { useApiQuery } from "#lib/api/hooks.ts";
import { departments } from "#lib/contract/departments.ts";

/** The department that the list is narrowed to, by name once that is read, with the way to lift it. */
export function DepartmentChip({ code, onClear }: { code: string; onClear: () => void }) {
  const t = useTranslations("users");
  const tUi = useTranslations("ui");
  const { data } = useApiQuery(departments.get, { code });
  return (
    <span className="inline-flex h-8 items-center rounded-xl border border-control bg-surface ps-2.5 text-sm max-md:h-9">
      <span className="text-muted">{t("department")}</span>
      <span className="ms-1.5 max-w-56 truncate font-medium">
        {t("andBelow", { department: data?.name ?? code })}
      </span>
      <Button
        className="flex h-full cursor-pointer items-center rounded-[inherit] ps-1 pe-2 text-muted outline-none hover:text-foreground focus-visible:ring-2 focus-visible:ring-focus"
        aria-label={tUi("clearFilter", { label: t("department") })}
        onPress={onClear}
      >
        <X size={14} aria-hidden />
      </Button>
    </span>
  );
}

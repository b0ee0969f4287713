"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import { LoadError } from "#components/operation/load-error.tsx";
import { useDepartmentPath } from "#components/people/use-department-path.ts";
import { PagePlaceholder } from "#components/ui/page-placeholder.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { departments } from "#lib/contract/departments.ts";

type Props = { text: string; chosen: string | null; onChoose: (code: string) => void };

/** The departments with this in their names, each with where it stands. */
export function FoundDepartments({ text, chosen, onChoose }: Props) {
  const t = useTranslations("departments");
  const tPeople = useTranslations("people");
  const pathOf = useDepartmentPath();
  const { data, error, refetch, isPlaceholderData } = useApiQuery(departments.search, { text });
  if (error)
    return <LoadError title={tPeople("departmentsNotLoaded")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <PagePlaceholder label={tPeople("loadingDepartments")} />;
  const { items, total } = data;
  if (total === 0)
    return (
      <p role="status" className="p-4 text-sm text-muted">
        {t("nothingFound")}
      </p>
    );
  return (
    <div className={`min-h-0 flex-1 overflow-auto p-1 ${isPlaceholderData ? "opacity-60" : ""}`}>
      <ul aria-label={t("found")} aria-busy={isPlaceholderData}>
        {items.map(({ code, name, ...place }) => (
          <li key={code}>
            <Button
              onPress={() => onChoose(code)}
              aria-current={code === chosen ? "true" : undefined}
              className="flex w-full flex-col items-start rounded-md px-2 py-1 text-start text-sm outline-none hover:bg-surface-secondary focus-visible:ring-2 focus-visible:ring-focus aria-[current]:bg-accent-soft aria-[current]:text-accent-soft-foreground"
            >
              <span className="w-full truncate">{name}</span>
              {place.path.length > 1 && (
                <span className="w-full truncate text-xs text-muted">
                  {pathOf({ code, ...place })
                    .slice(0, -1)
                    .join(" / ")}
                </span>
              )}
            </Button>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className="px-2 py-2 text-xs text-muted">{t("foundOf", { shown: items.length, total })}</p>
      )}
    </div>
  );
}

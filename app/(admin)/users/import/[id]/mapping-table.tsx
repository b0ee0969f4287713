import { Select } from "@heroui/react";
import { useTranslations } from "next-intl";
import { SelectChoices } from "#components/ui/select-choices.tsx";
import type { ImportDetails } from "#lib/contract/imports.ts";
import { importColumns } from "#lib/contract/user-columns.ts";
import type { Mapping } from "./mapping-gaps.ts";

const skipped = "skip";

type Props = {
  columns: ImportDetails["columns"];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
};

/** The columns of the file with their first values, and beside each the field that it becomes. */
export function MappingTable({ columns, mapping, onChange }: Props) {
  const t = useTranslations("imports.mapping");
  return (
    <section aria-label={t("label")} className="panel overflow-hidden text-sm">
      <div aria-hidden className={`${grid} border-b border-separator py-2 text-xs text-muted max-md:hidden`}>
        <span>{t("column")}</span>
        <span>{t("samples")}</span>
        <span>{t("field")}</span>
      </div>
      <ul>
        {columns.map(({ head, samples }, at) => {
          const name = head.trim() || t("unnamed", { number: at + 1 });
          return (
            // A file's columns keep their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same head
            <li key={at} className={`${grid} border-t border-separator py-2 first:border-t-0`}>
              <span className="min-w-0 font-medium break-words">{name}</span>
              <span className="min-w-0 truncate text-muted">
                {samples.length > 0 ? samples.join(" · ") : t("blank")}
              </span>
              <FieldSelect
                label={`${t("field")}: ${name}`}
                value={mapping[at] ?? null}
                onChange={(key) => onChange(mapping.map((old, index) => (index === at ? key : old)))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const grid =
  "grid items-center gap-x-6 gap-y-1 px-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_minmax(0,220px)]";

type FieldProps = { label: string; value: Mapping[number]; onChange: (key: Mapping[number]) => void };

function FieldSelect({ label, value, onChange }: FieldProps) {
  const t = useTranslations("imports.mapping");
  const fields = useTranslations("user-columns.labels");
  const choices = [
    { id: skipped, text: t("skip") },
    ...importColumns.map(({ key }) => ({ id: key as string, text: fields(key) })),
  ];
  return (
    <Select
      aria-label={label}
      className={`compact ${value ? "" : "text-muted"}`}
      value={value ?? skipped}
      onChange={(chosen) => onChange(importColumns.find(({ key }) => key === chosen)?.key ?? null)}
    >
      <SelectChoices choices={choices} />
    </Select>
  );
}

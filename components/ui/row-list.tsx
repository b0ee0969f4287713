"use client";

import { useTranslations } from "next-intl";
import type { Column } from "./column.ts";
import type { Choosing, TableProps } from "./data-table.tsx";
import { PlaceholderLine, placeholderKeys } from "./placeholder-line.tsx";
import { RowCheckbox } from "./row-checkbox.tsx";

/** The same rows on a phone: name and state, then details. Nothing scrolls sideways. */
export function RowList<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowId, rowText, isBusy = false, choosing } = props;
  const at = (place: Column<Row>["phone"]) => columns.filter((column) => column.phone === place);
  const name = columns.find((column) => column.isName);
  return (
    <ul
      aria-label={label}
      aria-busy={isBusy || rows === undefined}
      className={`min-h-0 flex-1 overflow-y-auto md:hidden ${isBusy ? "opacity-60 transition-opacity delay-200" : ""}`}
    >
      {rows
        ? rows.map((row) => (
            <li
              key={rowId(row)}
              className="flex items-center gap-1 border-t border-separator py-2.5 ps-4 pe-2 first:border-t-0"
            >
              {choosing && <ChooseRow id={rowId(row)} text={rowText(row)} choosing={choosing} />}
              <div className="min-w-0 flex-1">
                <div className="truncate text-md font-medium">{name?.cell(row)}</div>
                <div className="num flex gap-2 overflow-hidden text-sm whitespace-nowrap text-muted">
                  {at("detail").map((column) => (
                    <span key={column.id} className="last:truncate">
                      {column.cell(row)}
                    </span>
                  ))}
                </div>
              </div>
              {at("state").map((column) => (
                <span key={column.id} className="px-2 text-sm">
                  {column.cell(row)}
                </span>
              ))}
              {at("actions").map((column) => (
                <span key={column.id}>{column.cell(row)}</span>
              ))}
            </li>
          ))
        : placeholderKeys.map((key, index) => (
            <li key={key} className="border-t border-separator px-4 py-2.5 first:border-t-0">
              <div className="flex h-[22px] items-center *:w-full">
                <PlaceholderLine index={index} isWide />
              </div>
              <div className="flex h-5 items-center">
                <PlaceholderLine index={index} />
              </div>
            </li>
          ))}
    </ul>
  );
}

function ChooseRow({ id, text, choosing }: { id: string; text: string; choosing: Choosing }) {
  const t = useTranslations("ui");
  const { ids, choose } = choosing;
  return (
    <RowCheckbox
      aria-label={t("choose", { name: text })}
      isSelected={ids.has(id)}
      onChange={(isChosen) => {
        const others = [...ids].filter((other) => other !== id);
        choose(new Set(isChosen ? [...others, id] : others));
      }}
      className="me-2"
    />
  );
}

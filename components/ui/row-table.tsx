"use client";

import { Table } from "@heroui/react";
import { useTranslations } from "next-intl";
import type { Column } from "./column.ts";
import type { TableProps } from "./data-table.tsx";
import { PlaceholderLine, placeholderKeys } from "./placeholder-line.tsx";
import { RowCheckbox } from "./row-checkbox.tsx";

const fromWidths = { 1280: "max-xl:hidden", 1400: "max-[1400px]:hidden" };

const cellClass = <Row,>(column: Column<Row>) =>
  `${widthOf(column)} ${column.align === "end" ? "text-end" : ""} ${column.from ? fromWidths[column.from] : ""}`;

function widthOf<Row>({ isName, isSpare = isName }: Column<Row>): string {
  if (isName) return isSpare ? "w-full min-w-40 max-w-0" : "max-w-52 whitespace-nowrap";
  return isSpare ? "w-full min-w-80" : "whitespace-nowrap";
}

/** Rows as a table, from 768 px. */
export function RowTable<Row extends object>(props: TableProps<Row> & { isHeadOnly: boolean }) {
  const { label, columns, rows, rowId, rowText, isBusy = false, sort, onSort, isHeadOnly, choosing } = props;
  const t = useTranslations("ui");
  const isLoading = rows === undefined;
  const isChoosing = choosing !== undefined;
  return (
    <Table
      variant="secondary"
      className={`table-sticky max-md:hidden ${isHeadOnly ? "shrink-0" : "min-h-0 flex-1"}`}
      aria-busy={isBusy || isLoading}
    >
      {isLoading && (
        <span role="status" className="sr-only">
          {t("loading")}
        </span>
      )}
      <Table.ScrollContainer className="h-full overflow-auto">
        <Table.Content
          aria-label={label}
          sortDescriptor={sort}
          onSortChange={onSort}
          {...(choosing && {
            selectionMode: "multiple" as const,
            selectedKeys: choosing.ids,
            onSelectionChange: (keys) =>
              choosing.choose(keys === "all" ? keys : new Set([...keys].map(String))),
          })}
        >
          <Table.Header>
            {isChoosing && (
              <Table.Column id="choose" className="w-0 pe-0">
                <RowCheckbox slot="selection" />
              </Table.Column>
            )}
            {columns.map((column) => (
              <Table.Column
                key={column.id}
                id={column.id}
                isRowHeader={column.isName}
                allowsSorting={column.isSortable}
                className={cellClass(column)}
              >
                {({ sortDirection }) =>
                  column.isSortable ? (
                    <Table.SortableColumnHeader sortDirection={sortDirection}>
                      {column.header}
                    </Table.SortableColumnHeader>
                  ) : (
                    <span className={column.isHeaderHidden ? "sr-only" : ""}>{column.header}</span>
                  )
                }
              </Table.Column>
            ))}
          </Table.Header>
          {rows ? (
            <Table.Body
              items={rows}
              // A row that is the same object stays as it was drawn, until one of these changes.
              dependencies={[columns, isChoosing]}
              className={isBusy ? "opacity-60 transition-opacity delay-200" : ""}
            >
              {(row) => (
                <Table.Row id={rowId(row)} textValue={rowText(row)}>
                  {isChoosing && (
                    <Table.Cell className="pe-0">
                      <RowCheckbox slot="selection" />
                    </Table.Cell>
                  )}
                  {columns.map((column) => (
                    <Table.Cell key={column.id} className={cellClass(column)}>
                      {column.isName ? <div className="truncate">{column.cell(row)}</div> : column.cell(row)}
                    </Table.Cell>
                  ))}
                </Table.Row>
              )}
            </Table.Body>
          ) : (
            <Table.Body>
              {placeholderKeys.map((key, index) => (
                <Table.Row key={key} id={key} textValue={t("loading")}>
                  {isChoosing && <Table.Cell />}
                  {columns.map((column) => (
                    <Table.Cell key={column.id} className={cellClass(column)}>
                      <PlaceholderLine index={index} isWide={column.isName} />
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          )}
        </Table.Content>
      </Table.ScrollContainer>
    </Table>
  );
}

"use client";

import { Pagination, Select } from "@heroui/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormat } from "#lib/i18n/use-format.ts";
import { pageWindow } from "./page-window.ts";
import { SelectChoices } from "./select-choices.tsx";

export type Paging = {
  /** Counted from 1. */
  page: number;
  pageSize: number;
  total: number;
  pageSizes: readonly number[];
  onPage: (page: number) => void;
  onPageSize: (pageSize: number) => void;
};

/** The foot of a list: which rows these are, how many there are, and the way to the others. */
export function Pager({ page, pageSize, total, pageSizes, onPage, onPageSize }: Paging) {
  const t = useTranslations("ui");
  const format = useFormat();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const from = Math.min(total, (page - 1) * pageSize + 1);
  const range = { from: format.number(from), to: format.number(Math.min(total, page * pageSize)) };

  return (
    <div className="compact flex h-12 shrink-0 items-center gap-4 border-t border-border px-4 text-sm">
      <span className="num text-muted">{t("range", { ...range, total: format.number(total) })}</span>
      <span className="ms-auto hidden items-center gap-2 text-muted sm:flex">
        {t("rows")}
        <Select
          aria-label={t("rowsPerPage")}
          className="w-[68px]"
          value={String(pageSize)}
          onChange={(size) => onPageSize(Number(size))}
        >
          <SelectChoices choices={pageSizes.map((size) => ({ id: String(size), text: String(size) }))} />
        </Select>
      </span>
      <Pagination size="sm" className="w-auto max-sm:ms-auto" aria-label={t("pages")}>
        <Pagination.Content>
          <Pagination.Item>
            <Pagination.Previous
              aria-label={t("previousPage")}
              isDisabled={page <= 1}
              onPress={() => onPage(page - 1)}
            >
              <ChevronLeft size={16} aria-hidden />
            </Pagination.Previous>
          </Pagination.Item>
          {pageWindow(page, pages).map((item, index) => (
            <Pagination.Item
              // A gap has no number of its own; there are at most two and they keep their places.
              key={item === "gap" ? `gap-${index < 3 ? "before" : "after"}` : item}
              className="max-sm:hidden"
            >
              {item === "gap" ? (
                <Pagination.Ellipsis />
              ) : (
                <Pagination.Link
                  isActive={item === page}
                  aria-label={t("page", { page: item })}
                  onPress={() => onPage(item)}
                >
                  {format.number(item)}
                </Pagination.Link>
              )}
            </Pagination.Item>
          ))}
          <Pagination.Item>
            <Pagination.Next
              aria-label={t("nextPage")}
              isDisabled={page >= pages}
              onPress={() => onPage(page + 1)}
            >
              <ChevronRight size={16} aria-hidden />
            </Pagination.Next>
          </Pagination.Item>
        </Pagination.Content>
      </Pagination>
    </div>
  );
}

"use client";

import { Button, type SortDescriptor } from "@heroui/react";
import { type LucideIcon, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { z } from "zod";
import { ChosenBar } from "#components/ui/chosen-bar.tsx";
import type { Column } from "#components/ui/column.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import { type Callable, call } from "#lib/api/client.ts";
import { useApiQuery } from "#lib/api/hooks.ts";
import { listInput } from "#lib/api/list-params.ts";
import type { Page } from "#lib/contract/page.ts";
import { type Filter, useListState } from "./list-state.ts";
import { ListToolbar } from "./list-toolbar.tsx";
import { LoadError } from "./load-error.tsx";
import { pagingOf } from "./paging-of.ts";
import { useChosenRows } from "./use-chosen-rows.ts";

type Props<T extends Callable, Row> = {
  operation: T & { kind: "query"; output: z.ZodType<Page<Row>> };
  /** Only on sub-pages: where this page belongs. */
  back?: { href: string; label: string };
  title: string;
  /** The line below the title. */
  facts?: (total: number) => ReactNode;
  /** Buttons of the page's head, the primary one last. */
  actions?: ReactNode;
  /** The pages that this one is a view of, below the head. */
  views?: ReactNode;
  label: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  rowText: (row: Row) => string;
  searchLabel: string;
  filters?: readonly Filter[];
  /** The one column that the upstream sorts by, where it sorts. */
  sortColumn?: string;
  /** Where it sorts by more than one: their ids are values of the input's `sortBy`. */
  sortColumns?: readonly string[];
  /** What can be done with rows that are chosen: the buttons of the bar that floats while there are some. */
  chosenActions?: (rows: readonly Row[], clear: () => void) => ReactNode;
  /** Beside search and rows where there is room for it, such as a tree to narrow them by. */
  aside?: ReactNode;
  /** What will show here once there is something. */
  empty: { icon: LucideIcon; title: string; text: string; action?: ReactNode };
};

/** A page that is a list: any paged query operation with its search, filters, sort and paging in the URL. */
export function OperationTable<T extends Callable, Row extends object>(props: Props<T, Row>) {
  const {
    operation,
    back,
    title,
    facts,
    actions,
    views,
    filters = [],
    sortColumn,
    sortColumns,
    chosenActions,
    aside,
    searchLabel,
    empty,
    ...table
  } = props;
  const t = useTranslations("ui");
  const state = useListState(filters, sortColumns);
  const isSorted = sortColumn !== undefined || sortColumns !== undefined;
  const inputOf = (shown: Pick<typeof state, "page" | "pageSize">) =>
    listInput(
      { ...state, ...shown, chosen: { ...state.chosen, ...state.switched, sortBy: state.sortBy } },
      isSorted,
    ) as z.input<T["input"]>;
  const { data, error, isFetching, isPlaceholderData, dataUpdatedAt, refetch } = useApiQuery(
    operation,
    inputOf(state),
  );
  const page = data as Page<Row> | undefined;
  // Beyond the end the upstream repeats its last page.
  const isBeyond = page !== undefined && (state.page - 1) * state.pageSize >= page.total;
  const refresh = () => void refetch();
  const column = sortColumn ?? state.sortBy;
  const sort: SortDescriptor | undefined = column ? { column, direction: state.sort } : undefined;
  const choosing = useChosenRows<Row>({
    rowId: table.rowId,
    shown: page,
    read: async (page, pageSize) => (await call(operation, inputOf({ page, pageSize }))) as Page<Row>,
  });

  return (
    <>
      <PageHeader
        back={back}
        title={title}
        // While loading the line is kept free, or everything below would jump.
        facts={facts && (page ? facts(page.total) : "\u00a0")}
        freshness={
          // Rows kept from another page have no time of their own: react-query says 0.
          page && <Freshness at={dataUpdatedAt || null} onRefresh={refresh} isRefreshing={isFetching} />
        }
      >
        {actions}
      </PageHeader>
      {views}
      <div className="flex min-h-0 flex-1">
        {aside}
        <div className={`flex min-h-0 min-w-0 flex-1 flex-col ${aside ? "lg:-ms-4" : ""}`}>
          <ListToolbar searchLabel={searchLabel} filters={filters} state={state} />
          <DataTable
            {...table}
            rows={page?.items}
            isBusy={isPlaceholderData}
            sort={sort}
            onSort={({ direction, column }) => state.setSort(direction, String(column))}
            strip={page && error && !isFetching && <StaleStrip at={dataUpdatedAt} onRetry={refresh} />}
            instead={
              page
                ? isBeyond && <Nothing state={state} empty={empty} />
                : error && <LoadError title={t("notLoaded")} error={error} onRetry={refresh} />
            }
            choosing={chosenActions && choosing}
            bar={
              chosenActions &&
              choosing.rows.length > 0 && (
                <ChosenBar count={choosing.rows.length} every={choosing.every} onClear={choosing.clear}>
                  {chosenActions(choosing.rows, choosing.clear)}
                </ChosenBar>
              )
            }
            paging={pagingOf(state, page)}
          />
        </div>
      </div>
    </>
  );
}

/** Never there, hidden by filters, and beyond the last page are three different things. */
function Nothing({
  state,
  empty,
}: {
  state: ReturnType<typeof useListState>;
  empty: Props<Callable, never>["empty"];
}) {
  const t = useTranslations("ui");
  if (state.inForce === 0 && state.page === 1) {
    return (
      <Notice icon={empty.icon} title={empty.title} text={empty.text}>
        {empty.action}
      </Notice>
    );
  }
  return (
    <Notice icon={SearchX} title={t("noMatch")} text={t("noMatchText")}>
      <Button size="sm" variant="outline" onPress={state.clear}>
        {t("clearFilters")}
      </Button>
    </Notice>
  );
}

import type { Paging } from "#components/ui/pager.tsx";
import { pageSizes } from "#lib/contract/page.ts";
import type { ListState } from "./list-state.ts";

/** The foot of a list whose page stands in the URL; none while nothing is known of it. */
export function pagingOf(state: ListState, list: { total: number } | undefined): Paging | undefined {
  return (
    list && {
      page: state.page,
      pageSize: state.pageSize,
      total: list.total,
      pageSizes,
      onPage: state.setPage,
      onPageSize: state.setPageSize,
    }
  );
}

"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadError } from "#components/operation/load-error.tsx";
import { Freshness } from "#components/ui/freshness.tsx";
import { PagePlaceholder } from "#components/ui/page-placeholder.tsx";
import { StaleStrip } from "#components/ui/stale-strip.tsx";
import type { ApiError } from "#lib/api/client.ts";
import { NotFoundNotice } from "./not-found-notice.tsx";

type Props<Data> = {
  query: UseQueryResult<Data, ApiError>;
  /** Said while it is on its way. */
  loading: string;
  /** Said where it cannot be had. */
  notLoaded: string;
  /** It is read again by itself, which is not worth a turning sign each time. */
  isPolled?: boolean;
  /** The page of what was read; `freshness` belongs into its header. */
  children: (data: Data, freshness: ReactNode) => ReactNode;
};

/** A page about one thing, with every state of reading it: on its way, not there, not to be had, old, and there. */
export function QueryPage<Data>({ query, loading, notLoaded, isPolled = false, children }: Props<Data>) {
  const { data, error, isFetching, dataUpdatedAt: at, refetch } = query;
  const refresh = () => void refetch();
  if (error?.code === "not_found") return <NotFoundNotice />;
  if (data === undefined) {
    if (!error) return <PagePlaceholder label={loading} />;
    return <LoadError isPage title={notLoaded} error={error} onRetry={refresh} />;
  }
  return (
    <>
      {error && !isFetching && <StaleStrip at={at} onRetry={refresh} />}
      {children(data, <Freshness at={at} onRefresh={refresh} isRefreshing={isFetching && !isPolled} />)}
    </>
  );
}

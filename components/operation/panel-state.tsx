"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PlaceholderLine } from "#components/ui/placeholder-line.tsx";
import type { ApiError } from "#lib/api/client.ts";
import { LoadError } from "./load-error.tsx";

type Props<Data> = {
  query: UseQueryResult<Data, ApiError>;
  notLoaded: string;
  children: (data: Data) => ReactNode;
};

/** What a panel reads by itself: on its way, not to be had, or there. */
export function PanelState<Data>({ query, notLoaded, children }: Props<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error) return <LoadError title={notLoaded} error={error} onRetry={() => void refetch()} />;
  return (
    <div aria-busy className="px-4 py-4">
      <PlaceholderLine index={1} isWide />
    </div>
  );
}

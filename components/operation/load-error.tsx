"use client";

import { ErrorState } from "#components/ui/error-state.tsx";
import type { ApiError } from "#lib/api/client.ts";
import { useErrorText } from "./error-text.ts";

type Props = { title: string; error: ApiError; onRetry: () => void; isPage?: boolean };

/** Something could not be read: why, which request it was, and once more. */
export function LoadError({ title, error, onRetry, isPage }: Props) {
  const text = useErrorText();
  return (
    <ErrorState
      isPage={isPage}
      title={title}
      text={text(error)}
      requestId={error.requestId}
      onRetry={onRetry}
    />
  );
}

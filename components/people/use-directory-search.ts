"use client";

import { usePaused } from "#components/ui/use-paused.ts";
import { useApiQuery } from "#lib/api/hooks.ts";
import { directory } from "#lib/contract/directory.ts";
import type { Person } from "#lib/contract/directory-wire.ts";

/**
 * The first people of the directory that match what is typed, asked for when typing pauses. Nobody before something is
 * typed, or with `offersFirst` the first of all. Until an answer is there, the one before is offered as far as it fits
 * what is typed: whoever types on and presses Enter must not get somebody else.
 */
export function useDirectorySearch(typed: string, { offersFirst = false } = {}) {
  // The upstream allows a hundred searches a minute to the whole enterprise.
  const text = usePaused(typed.trim());
  const found = useApiQuery(
    directory.search,
    { text, pageSize: 20 },
    { enabled: offersFirst || text !== "" },
  );
  const wanted = typed.trim();
  const items = found.data?.items ?? [];
  const fits = ({ name }: Person) => name.toLowerCase().includes(wanted.toLowerCase());
  return {
    people: text === wanted && !found.isPlaceholderData ? items : items.filter(fits),
    isSearching: text !== wanted || found.isFetching,
  };
}

"use client";

import { useEffect, useState } from "react";
import { useApiQuery } from "#lib/api/hooks.ts";
import { directory } from "#lib/contract/directory.ts";

const pauseMs = 300;

/**
 * The first people of the directory that match what is typed, asked for when typing pauses. Nobody before something is
 * typed, or with `offersFirst` the first of all.
 */
export function useDirectorySearch(typed: string, { offersFirst = false } = {}) {
  const [text, setText] = useState(typed);
  // A timer that typing restarts: the upstream allows a hundred searches a minute to the whole enterprise.
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return useApiQuery(directory.search, { text, pageSize: 20 }, { enabled: offersFirst || text !== "" });
}

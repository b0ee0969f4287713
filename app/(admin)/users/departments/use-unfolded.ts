"use client";

import { useEffect, useState } from "react";
import { useApiQuery } from "#lib/api/hooks.ts";
import { rootCode } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";

/** Which departments are unfolded: the root at first, and all above a chosen one when it becomes that. */
export function useUnfolded(chosen: string | null) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set([rootCode]));
  const { data } = useApiQuery(
    departments.get,
    { code: chosen ?? rootCode },
    { enabled: chosen !== null && chosen !== rootCode },
  );
  const above = data && data.code === chosen ? data.codePath.slice(0, -1).join("#") : "";
  // The way to the chosen one is known only by an answer that comes later.
  useEffect(() => {
    if (above !== "") setUnfolded((before) => new Set([...before, ...above.split("#")]));
  }, [above]);
  return [unfolded, setUnfolded] as const;
}

"use client";

import { useCallback } from "react";
import { useApiQuery } from "#lib/api/hooks.ts";
import { exactPath, pathSeparator } from "#lib/contract/department-path.ts";
import { departments } from "#lib/contract/departments.ts";

/** Always the same one, so that what is drawn with it is not drawn again when there turn out to be none. */
const none: Parameters<typeof exactPath>[1] = [];

/** Tells the names on the way to a department; those that hold the upstream's own separator are asked for once. */
export function useDepartmentPath(): (department: Parameters<typeof exactPath>[0]) => string[] {
  const { data } = useApiQuery(departments.search, { text: pathSeparator });
  const named = data && data.items.length > 0 ? data.items : none;
  return useCallback((department) => exactPath(department, named), [named]);
}

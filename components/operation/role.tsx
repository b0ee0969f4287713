"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { CallerRole } from "#lib/permissions.ts";

const RoleContext = createContext<CallerRole>("guest");

/** Tells buttons below which role looks at them. Hiding is a courtesy; `execute` is the guard. */
export function RoleProvider({ role, children }: { role: CallerRole; children: ReactNode }) {
  return <RoleContext value={role}>{children}</RoleContext>;
}

export function useRole(): CallerRole {
  return useContext(RoleContext);
}

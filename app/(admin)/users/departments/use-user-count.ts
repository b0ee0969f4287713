"use client";

import PQueue from "p-queue";
import { useQueuedQuery } from "#lib/api/use-queued-query.ts";
import { departments } from "#lib/contract/departments.ts";

/** The upstream answers an enterprise a hundred such calls a minute, and the list of users itself comes first. */
const turns = new PQueue({ concurrency: 1, interval: 60_000, intervalCap: 30 });

/** How many users a department and those below it have; undefined until it was counted. */
export function useUserCount(code: string, readAt: number): number | undefined {
  return useQueuedQuery(departments.count, { code }, turns, readAt)?.total;
}

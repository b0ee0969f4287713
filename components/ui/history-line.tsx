import type { ReactNode } from "react";
import { Time } from "./time.tsx";

type Props = { what: string; at: string; children: ReactNode };

/** Something that happened, in a panel's list: what and when, and below it who it was. */
export function HistoryLine({ what, at, children }: Props) {
  return (
    <li className="border-t border-separator py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="font-medium">{what}</span>
        <Time at={at} show="dayAndTime" className="text-muted" />
      </p>
      <p className="break-words text-muted">{children}</p>
    </li>
  );
}

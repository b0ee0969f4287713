import type { ReactNode } from "react";

type Props = { main: ReactNode; aside: ReactNode; asideLabel?: string; isBusy?: boolean };

/** The two panels of the page: one above the other on phones, else side by side as one. */
export function JoinPanels({ main, aside, asideLabel, isBusy }: Props) {
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-[minmax(0,1fr)_296px] md:gap-0"
      aria-busy={isBusy}
    >
      <section className="panel flex min-w-0 flex-col gap-5 p-5 md:rounded-e-none md:p-8">{main}</section>
      <aside
        className="panel flex min-w-0 flex-col gap-5 p-5 md:rounded-s-none md:border-s-0 md:bg-surface-secondary md:p-6"
        aria-label={asideLabel}
      >
        {aside}
      </aside>
    </div>
  );
}

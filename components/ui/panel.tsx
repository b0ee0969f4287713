import type { ReactNode } from "react";

type Props = { title: ReactNode; aside?: ReactNode; className?: string; children: ReactNode };

/** A titled white panel with a hairline border. */
export function Panel({ title, aside, className = "", children }: Props) {
  return (
    <section className={`panel min-w-0 ${className}`}>
      <div className="flex min-h-11 flex-wrap items-center gap-x-2 border-b border-separator px-4 py-1.5">
        <h2 className="text-sm font-semibold">{title}</h2>
        {aside && <div className="ms-auto flex flex-wrap items-center justify-end gap-x-2">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

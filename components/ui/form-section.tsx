import type { ReactNode } from "react";

type Props = { title: string; hint?: ReactNode; children: ReactNode };

/** One part of a form page: its name at the left, its fields at the right, a line before the next. */
export function FormSection({ title, hint, children }: Props) {
  return (
    <section className="grid gap-x-8 gap-y-3 border-t border-separator py-5 first:border-t-0 first:pt-1 md:grid-cols-[132px_minmax(0,1fr)]">
      <div>
        <h2 className="text-sm font-semibold">{title}</h2>
        {hint && <p className="mt-0.5 text-xs text-pretty text-muted">{hint}</p>}
      </div>
      <div className="flex max-w-[640px] min-w-0 flex-col gap-4">{children}</div>
    </section>
  );
}

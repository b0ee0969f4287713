import type { ReactNode } from "react";

type Props = {
  /** What will happen: "16 people get an invitation." */ sentence?: ReactNode;
  children: ReactNode;
};

/** The foot of a form page: it stays in sight, says what will happen and holds the button that does it. */
export function StickyFoot({ sentence, children }: Props) {
  const Part = typeof sentence === "string" ? "p" : "div";
  return (
    <footer className="sticky bottom-0 z-10 mt-auto flex min-h-14 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-t border-border bg-surface px-4 py-2.5 md:px-8">
      {sentence && <Part className="min-w-0 flex-1 basis-60 text-sm text-muted">{sentence}</Part>}
      <div className="ms-auto flex flex-wrap items-center justify-end gap-2">{children}</div>
    </footer>
  );
}

import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { NearLink } from "./near-link.tsx";

type Props = {
  title: ReactNode;
  /** One line: counts, zone. */
  facts?: ReactNode;
  /** Only on sub-pages: where this page belongs. */
  back?: { href: string; label: string };
  /** See `Freshness`. */
  freshness?: ReactNode;
  /** Outline buttons, then one primary at the far right. */
  children?: ReactNode;
};

/** The head of every page inside the shell. */
export function PageHeader({ title, facts, back, freshness, children }: Props) {
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 pt-5 pb-4 md:px-8 md:pt-6">
      <div className="min-w-0 flex-1 basis-56">
        {back && (
          <NearLink
            href={back.href}
            className="mb-1 inline-flex items-center gap-1 rounded-md text-sm text-muted outline-none hover:text-foreground focus-visible:ring-2 focus-visible:ring-focus"
          >
            <ArrowLeft size={14} strokeWidth={1.75} aria-hidden />
            {back.label}
          </NearLink>
        )}
        <h1 className="text-xl font-semibold break-words">{title}</h1>
        {facts && <p className="mt-0.5 text-sm text-muted">{facts}</p>}
      </div>
      {(freshness || children) && (
        <div className="flex flex-wrap items-center gap-2 max-md:w-full">
          {/* Of one width, or its words would push the actions to another line as they grow. */}
          {freshness && <div className="max-md:grow max-md:basis-36">{freshness}</div>}
          {/* Together, or one that does not fit beside the others would stand alone below them. */}
          {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
        </div>
      )}
    </header>
  );
}

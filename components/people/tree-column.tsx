"use client";

import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link.tsx";
import { useIsWide } from "#components/ui/use-is-wide.ts";

type Props = {
  title: string;
  /** Where the departments have a page of their own. */
  href?: string;
  action?: ReactNode;
  children: ReactNode;
};

/** The column of departments beside a list. Where it has no room it is not there at all, and reads nothing. */
export function TreeColumn({ title, href, action, children }: Props) {
  const isWide = useIsWide();
  return (
    <section
      aria-label={title}
      className="ms-8 mb-6 flex w-64 shrink-0 flex-col overflow-hidden rounded-2xl border border-border bg-surface max-lg:hidden"
    >
      <div className="flex h-11 shrink-0 items-center justify-between border-b border-separator ps-4 pe-2">
        <h2 className="text-sm font-semibold">{href ? <TextLink href={href}>{title}</TextLink> : title}</h2>
        {action}
      </div>
      {isWide && children}
    </section>
  );
}

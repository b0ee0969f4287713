import type { ReactNode } from "react";

/** The sections of a form page. */
export function FormPanel({ children }: { children: ReactNode }) {
  return (
    <div className="px-4 pb-6 md:px-8">
      <div className="panel min-w-0 px-4 py-5 sm:px-6">{children}</div>
    </div>
  );
}

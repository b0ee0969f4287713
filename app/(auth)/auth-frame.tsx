import type { ReactNode } from "react";
import { Mark } from "#components/shell/mark.tsx";
import { PreferenceButtons } from "#components/shell/preference-buttons.tsx";

type Props = { heading: string; purpose?: ReactNode; children: ReactNode };

/** The page around every form of somebody who is not, or not wholly, signed in. */
export function AuthFrame({ heading, purpose, children }: Props) {
  return (
    <main className="flex min-h-dvh flex-col items-center px-4">
      <PreferenceButtons />
      <div className="flex w-full max-w-[360px] flex-1 flex-col justify-center pb-16">
        <div className="mb-6 flex flex-col items-center gap-3 text-center">
          <Mark size={40} />
          <div>
            <h1 className="text-xl font-semibold">{heading}</h1>
            {purpose && <p className="mt-0.5 text-pretty text-muted">{purpose}</p>}
          </div>
        </div>
        {children}
      </div>
    </main>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";

/** Code to read and copy. Long lines scroll sideways inside, by keyboard too. */
export function CodeBlock({ name, code }: { name: string; code: string }) {
  const t = useTranslations("integration");
  return (
    <div className="relative">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={name}
        className="overflow-x-auto bg-surface-secondary py-3 ps-4 pe-12 font-mono text-xs leading-[18px] outline-none focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset"
      >
        <pre>
          <code>{code}</code>
        </pre>
      </section>
      <span className="absolute end-2 top-2">
        <CopyButton text={code} label={t("copy", { name })} />
      </span>
    </div>
  );
}

import { Ban, Equal, PencilLine, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ImportOutcome } from "#lib/contract/import-words.ts";

const looks = {
  create: { icon: Plus, color: "text-success-soft-foreground" },
  change: { icon: PencilLine, color: "text-accent-soft-foreground" },
  unchanged: { icon: Equal, color: "text-muted" },
  refused: { icon: Ban, color: "text-danger-soft-foreground" },
} as const;

export function OutcomeIcon({ of: outcome }: { of: ImportOutcome }) {
  const { icon: Icon, color } = looks[outcome];
  return <Icon size={14} strokeWidth={2} className={`shrink-0 ${color}`} aria-hidden />;
}

/** What happens to a row: sign and word. */
export function OutcomeWord({ of: outcome }: { of: ImportOutcome }) {
  const t = useTranslations("imports.outcomes");
  return (
    <span className={`flex items-center gap-1.5 font-medium ${looks[outcome].color}`}>
      <OutcomeIcon of={outcome} />
      {t(outcome)}
    </span>
  );
}

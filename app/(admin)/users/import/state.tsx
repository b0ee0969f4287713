import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import type { ImportState } from "#lib/contract/import-words.ts";

const shapes = {
  checking: "running",
  applying: "running",
  undoing: "running",
  paused: "offline",
  failed: "failed",
} as const satisfies Partial<Record<ImportState, string>>;

/** Where an import stands, in a word; a shape where something runs or waits for somebody. */
export function State({ of: state }: { of: ImportState }) {
  const t = useTranslations("imports.states");
  return <Status shape={shapes[state as keyof typeof shapes]}>{t(state)}</Status>;
}

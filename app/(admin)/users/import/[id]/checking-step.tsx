import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel.tsx";
import { ProgressLine } from "#components/ui/progress-line.tsx";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";
import type { ImportDetails } from "#lib/contract/imports.ts";
import { DiscardButton } from "./discard-button.tsx";
import { Header } from "./header.tsx";
import { useTroubleText } from "./trouble-text.ts";

/** The dry run on its way: how much of the directory has been read. */
export function CheckingStep({ details }: { details: ImportDetails }) {
  const t = useTranslations("imports");
  const troubleText = useTroubleText();
  const { id, fileName, rows, state, trouble, read } = details;
  const { done, total } = read;
  const label =
    total === null ? t("checking.progressUnknown", { done }) : t("checking.progress", { done, total });
  return (
    <>
      <Header title={t("checking.title")} facts={t("mapping.facts", { name: fileName, rows })} />
      <div className="px-4 pb-8 md:px-8">
        <Panel title={state === "reading" ? t("checking.readingFile") : t("checking.directory")}>
          <div className="px-4 py-3 text-sm" aria-live="polite">
            {state === "checking" && (
              <>
                <span className="num">{label}</span>
                <ProgressLine value={done} max={total ?? 0} label={label} />
              </>
            )}
            {trouble && (
              <p className="mt-2 text-warning-soft-foreground">
                {t("run.retrying", { why: troubleText(trouble) })}
              </p>
            )}
          </div>
        </Panel>
      </div>
      <StickyFoot sentence={t("checking.mayLeave")}>
        <DiscardButton id={id} />
      </StickyFoot>
    </>
  );
}

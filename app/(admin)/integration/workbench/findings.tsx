import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Diagnosis } from "#lib/contract/signature-diagnosis.ts";
import { type Finding, tolerated } from "#lib/contract/signature-findings.ts";
import type { SignedPart } from "#lib/contract/signature-text.ts";

/** What was found, the verdict first. */
export function Findings({ diagnosis: { isGood, findings } }: { diagnosis: Diagnosis }) {
  const t = useTranslations("workbench");
  return (
    <ul aria-label={t("found")} className="flex flex-col gap-2 text-sm">
      {isGood && (
        <Line icon={<CircleCheck size={16} aria-hidden className="text-success-soft-foreground" />}>
          {t("good")}
        </Line>
      )}
      {findings.map((finding) => {
        const isHarmless = tolerated.includes(finding.problem);
        const Icon = isHarmless ? CircleAlert : CircleX;
        const look = isHarmless ? "text-warning-soft-foreground" : "text-danger-soft-foreground";
        return (
          <Line key={finding.problem + finding.detail} icon={<Icon size={16} aria-hidden className={look} />}>
            <FindingText finding={finding} />
          </Line>
        );
      })}
    </ul>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <span className="mt-0.5 shrink-0">{icon}</span>
      <span className="min-w-0 text-pretty">{children}</span>
    </li>
  );
}

/** A detail is a count, or names parts of the text: those are told in the reader's words. */
function FindingText({ finding: { problem, detail = "" } }: { finding: Finding }) {
  const t = useTranslations("workbench");
  const isCount = /^\d+$/.test(detail);
  const named =
    detail === "" || isCount
      ? detail
      : detail.split(":").map((name) => t(`parts.${name as SignedPart["name"]}`));
  return t(`problems.${problem}`, { detail: Array.isArray(named) ? named.join(" : ") : named });
}

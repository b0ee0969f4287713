import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { Fact } from "#components/ui/fact.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { ProgressLine } from "#components/ui/progress-line.tsx";
import { Status } from "#components/ui/status.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Time } from "#components/ui/time.tsx";
import type { BindingCheck } from "#lib/contract/binding-checks.ts";
import { type ErrorCode, errorStatus } from "#lib/errors.ts";

const drifts = ["vanished", "disabled", "renamed", "password_refused"] as const;

/** How far a check is, or how it ended, and where what it found is listed. */
export function CheckPanel({ check }: { check: BindingCheck | null }) {
  const t = useTranslations("bindings");
  return (
    <div className="px-4 pb-8 md:px-8">
      <Panel title={t("check.latest")}>
        {check ? (
          <Progress check={check} />
        ) : (
          <p className="px-4 py-3 text-sm text-muted">{t("check.none")}</p>
        )}
      </Panel>
      <Panel title={t("check.lists")} className="mt-4">
        <ul className="flex flex-wrap gap-x-6 gap-y-1 px-4 py-3 text-sm">
          {drifts.map((state) => (
            <li key={state}>
              <TextLink href={`/bindings?state=${state}`} className="text-link">
                {t(`states.${state}`)}
              </TextLink>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Progress({ check }: { check: BindingCheck }) {
  const t = useTranslations("bindings");
  const text = useErrorText();
  const { startedBy, startedAt, endedAt, isStopped, failure, total, done, found } = check;
  const isGivenUp = endedAt !== null && !isStopped && failure !== null;
  const progress = endedAt === null ? "running" : isStopped ? "wasStopped" : "finished";
  const label = t("check.progress", { done, total });
  return (
    <dl className="px-4 py-1 text-sm">
      <Fact label={t("state")}>
        {isGivenUp ? <Status shape="failed">{t("check.failed")}</Status> : t(`check.${progress}`)}
        {!endedAt && <p className="text-muted">{t("check.mayLeave")}</p>}
        {!endedAt && failure && (
          <p className="text-warning-soft-foreground">
            {t("check.failing", { why: text(asError(failure)) })}
          </p>
        )}
        {isGivenUp && <p className="text-muted">{t("check.gaveUp", { why: text(asError(failure)) })}</p>}
      </Fact>
      <Fact label={t("check.checked")}>
        <span className="num">{label}</span>
        <ProgressLine value={done} max={total} label={label} />
      </Fact>
      <Fact label={t("check.found")}>
        <span className="num">{t("check.count", { count: found })}</span>
      </Fact>
      <Fact label={t("check.startedBy")}>{startedBy}</Fact>
      <Fact label={t("check.startedAt")}>
        <Time at={startedAt} show="dayAndTime" />
      </Fact>
      {endedAt && (
        <Fact label={t("check.endedAt")}>
          <Time at={endedAt} show="dayAndTime" />
        </Fact>
      )}
    </dl>
  );
}

function asError(code: string): { code: ErrorCode; reason: null } {
  const known = Object.keys(errorStatus).find((it): it is ErrorCode => it === code);
  return { code: known ?? "internal", reason: null };
}

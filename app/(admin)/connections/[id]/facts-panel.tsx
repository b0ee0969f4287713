import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fact } from "#components/ui/fact.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Status } from "#components/ui/status.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Connection } from "#lib/contract/connections.ts";
import { State } from "../state.tsx";

export function FactsPanel({ connection }: { connection: Connection }) {
  const t = useTranslations("connections");
  const { kind, enterprise, host, appId, createdAt } = connection;
  return (
    <Panel title={t("app")}>
      <dl className="px-4 py-1 text-sm">
        <Fact label={t("state")}>
          <State of={connection} />
        </Fact>
        <Fact label={t("kind")}>{t(`kinds.${kind}`)}</Fact>
        {enterprise && (
          <>
            <Fact label={t("owner")}>{enterprise.name}</Fact>
            <Fact label={t("upstreamId")}>
              <span className="num">{enterprise.upstreamId}</span>
            </Fact>
          </>
        )}
        <Fact label={t("host")}>{host}</Fact>
        <Fact label={t("appId")}>
          <span className="-my-0.5 inline-flex max-w-full items-center gap-1">
            <span className="min-w-0 font-mono text-xs break-all">{appId}</span>
            <CopyButton text={appId} label={t("copyAppId")} />
          </span>
        </Fact>
        <Fact label={t("lastTest")}>
          <LastTest of={connection} />
        </Fact>
        <Fact label={t("registered")}>
          <Time at={createdAt} show="fullDay" />
        </Fact>
      </dl>
    </Panel>
  );
}

function LastTest({ of: { lastTest } }: { of: Connection }) {
  const t = useTranslations("connections");
  const textOf = useErrorText();
  if (!lastTest) return t("notTested");
  const { at, failure } = lastTest;
  return (
    <>
      {failure ? (
        <Status shape="failed" className="whitespace-normal!">
          {textOf({ code: "upstream_rejected", reason: failure })}
        </Status>
      ) : (
        t("testPassed")
      )}{" "}
      <Time at={at} show="distance" className="text-muted" />
    </>
  );
}

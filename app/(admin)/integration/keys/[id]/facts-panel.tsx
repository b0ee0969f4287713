import { useTranslations } from "next-intl";
import { Fact } from "#components/ui/fact.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Time } from "#components/ui/time.tsx";
import type { ApiKey } from "#lib/contract/api-keys.ts";
import { KeyState } from "../key-state.tsx";

export function FactsPanel({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations("api-keys");
  const { start, userIds, userIdPrefix, mayAllocate, createdBy, createdAt, expiresAt, lastUsedAt } = apiKey;
  return (
    <Panel title={t("key")} className="max-w-[840px]">
      <dl className="px-4 py-1 text-sm">
        <Fact label={t("state")}>
          <KeyState of={apiKey} />
        </Fact>
        <Fact label={t("beginning")}>
          <span className="font-mono text-xs">{t("masked", { start })}</span>
        </Fact>
        <Fact label={t("users")}>
          {userIdPrefix === null ? (
            <span className="font-mono text-xs break-words">{userIds.join(", ")}</span>
          ) : (
            t("beginWith", { prefix: userIdPrefix })
          )}
        </Fact>
        <Fact label={t("accounts")}>{t(mayAllocate ? "allocates" : "boundOnly")}</Fact>
        <Fact label={t("lastUsed")}>
          {lastUsedAt ? <Time at={lastUsedAt} show="distance" /> : t("never")}
        </Fact>
        <Fact label={t("expires")}>
          <Time at={expiresAt} show="fullDay" />
        </Fact>
        <Fact label={t("createdOn")}>
          <Time at={createdAt} show="fullDay" />
        </Fact>
        <Fact label={t("createdBy")}>{createdBy}</Fact>
      </dl>
    </Panel>
  );
}

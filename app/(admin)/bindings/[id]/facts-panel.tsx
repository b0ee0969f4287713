import { useTranslations } from "next-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fact } from "#components/ui/fact.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Time } from "#components/ui/time.tsx";
import type { BindingDetails } from "#lib/contract/bindings.ts";
import { State } from "../state.tsx";

export function FactsPanel({ binding }: { binding: BindingDetails }) {
  const t = useTranslations("bindings");
  const { thirdPartyId, account, name, way, state, users, lastSignedInAt, checkedAt, createdAt } = binding;
  return (
    <Panel title={t("binding")}>
      <dl className="px-4 py-1 text-sm">
        <Fact label={t("state")}>
          <State of={state} />
        </Fact>
        <Fact label={t("thirdPartyId")}>
          <Copied text={thirdPartyId} label={t("copyId")} />
        </Fact>
        <Fact label={t("way")}>{t(`ways.${way}`)}</Fact>
        <Fact label={t("account")}>
          {account ? <Copied text={account} label={t("copyAccount")} /> : t("noAccount")}
        </Fact>
        {name && <Fact label={t("name")}>{name}</Fact>}
        <Fact label={t("users")}>
          {users.length === 0
            ? t("noUsers")
            : users.map(({ id, name, isDisabled }) => (
                <span key={id} className="block">
                  {isDisabled ? t("userDisabled", { name }) : name}
                </span>
              ))}
        </Fact>
        <Fact label={t("lastSignedIn")}>
          {lastSignedInAt ? <Time at={lastSignedInAt} show="dayAndTime" /> : t("never")}
        </Fact>
        <Fact label={t("checked")}>{checkedAt ? <Time at={checkedAt} show="dayAndTime" /> : t("never")}</Fact>
        <Fact label={t("created")}>
          <Time at={createdAt} show="fullDay" />
        </Fact>
      </dl>
    </Panel>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  return (
    <span className="-my-0.5 inline-flex max-w-full items-center gap-1">
      <span className="min-w-0 break-all">{text}</span>
      <CopyButton text={text} label={label} />
    </span>
  );
}

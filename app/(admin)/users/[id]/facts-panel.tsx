import { useTranslations } from "next-intl";
import { useDepartmentPath } from "#components/people/use-department-path.ts";
import { Fact } from "#components/ui/fact.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Time } from "#components/ui/time.tsx";
import type { UserDetail } from "#lib/contract/user-wire.ts";
import { State } from "../state.tsx";
import { BindingFact } from "./binding-fact.tsx";

export function FactsPanel({ user }: { user: UserDetail }) {
  const t = useTranslations("users");
  const pathOf = useDepartmentPath();
  const { department, phone, hidePhone } = user;
  return (
    <Panel title={t("user")}>
      <dl className="px-4 py-1 text-sm">
        <Fact label={t("state")}>
          <State is={user.state} />
        </Fact>
        <Fact label={t("role")}>{t(`roles.${user.role}`)}</Fact>
        <Fact label={t("account")}>{user.account}</Fact>
        <BindingFact thirdPartyId={user.thirdPartyId} />
        <Text label={t("englishName")} text={user.englishName} />
        <Fact label={t("department")}>{pathOf(department).join(" / ") || department.code}</Fact>
        <Text label={t("jobTitle")} text={user.title} />
        <Text label={t("email")} text={user.email} />
        {phone && <Fact label={t("phone")}>{hidePhone ? t("phoneHidden", { phone }) : phone}</Fact>}
        <Text label={t("personalMeetingId")} text={user.personalMeetingId} />
        <Text label={t("sipNumber")} text={user.sipNumber} />
        <Text label={t("signature")} text={user.signature} />
        <Text label={t("description")} text={user.description} />
        <Fact label={t("licence")}>{t(`licenceKinds.${user.licence}`)}</Fact>
        {user.activatedAt && (
          <Fact label={t("activated")}>
            <Time at={user.activatedAt} show="fullDay" />
          </Fact>
        )}
      </dl>
    </Panel>
  );
}

/** What is empty is not worth a line. */
function Text({ label, text }: { label: string; text: string | null }) {
  return text ? (
    <Fact label={label}>
      <span className="num">{text}</span>
    </Fact>
  ) : null;
}

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Fact } from "#components/ui/fact.tsx";
import type { Person } from "#lib/contract/directory-wire.ts";
import { useFormat } from "#lib/i18n/use-format.ts";

/** Name by name what the directory tells of a person; what it does not tell has no line. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useTranslations("directory");
  const format = useFormat();
  const { phone, isPhoneHidden, email, meetingId } = person;
  return (
    <dl className="text-sm">
      <Told label={t("englishName")}>{person.englishName}</Told>
      <Told label={t("jobTitle")}>{person.title}</Told>
      <Told label={t("department")}>{person.department}</Told>
      <Told label={t("phone")}>
        {phone ? (
          <Copied text={phone} label={t("copyPhone")}>
            <a className="text-link underline-offset-2 hover:underline" href={`tel:${phone}`}>
              {phone}
            </a>
          </Copied>
        ) : (
          isPhoneHidden && <span className="text-muted">{t("phoneHidden")}</span>
        )}
      </Told>
      <Told label={t("email")}>
        {email && (
          <Copied text={email} label={t("copyEmail")}>
            <a className="text-link underline-offset-2 hover:underline" href={`mailto:${email}`}>
              {email}
            </a>
          </Copied>
        )}
      </Told>
      <Told label={t("meetingId")}>
        {meetingId && (
          <Copied text={meetingId} label={t("copyMeetingId")}>
            {format.meetingId(meetingId)}
          </Copied>
        )}
      </Told>
      <Told label={t("number")}>{person.number}</Told>
      <Told label={t("account")}>{person.account}</Told>
      <Told label={t("signature")}>{person.signature}</Told>
      <Told label={t("description")}>{person.description}</Told>
    </dl>
  );
}

function Told({ label, children }: { label: string; children: ReactNode }) {
  return children ? <Fact label={label}>{children}</Fact> : null;
}

function Copied({ text, label, children }: { text: string; label: string; children: ReactNode }) {
  return (
    <span className="num -my-0.5 inline-flex max-w-full items-center gap-1">
      <span className="min-w-0 break-all">{children}</span>
      <CopyButton text={text} label={label} />
    </span>
  );
}

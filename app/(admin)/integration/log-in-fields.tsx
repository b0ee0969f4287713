import { useTranslations } from "next-intl";

/** Members of the answer, and where the SDK names them otherwise (meeting_20_0011 and the log-in pages of each SDK). */
const fields = [
  { name: "appId", sdk: "—", text: "appId" },
  { name: "userId", sdk: "thirdUserId", text: "userId" },
  { name: "corpId", sdk: "corpId", text: "corpId" },
  { name: "signature", sdk: "signature", text: "signature" },
  { name: "expireTime", sdk: "expireTime", text: "expireTime" },
  { name: "nonce", sdk: "nonce", text: "nonce" },
  { name: "userName", sdk: "userName", text: "optional" },
  { name: "userEmail", sdk: "userEmail · Windows: email", text: "optional" },
  { name: "userPhone", sdk: "userPhone · Windows: phoneNumber", text: "optional" },
  { name: "deptCode", sdk: "deptCode", text: "optional" },
] as const;

/** Which member of the answer goes where. On a phone each field is a block of its own. */
export function LogInFields() {
  const t = useTranslations("integration");
  return (
    <div className="border-t border-separator">
      <h3 className="px-4 pt-3 pb-1 text-sm font-semibold">{t("fields.title")}</h3>
      <dl className="px-4 pb-2 text-sm">
        {fields.map(({ name, sdk, text }) => (
          <div
            key={name}
            className="grid gap-x-4 border-t border-separator py-2 first:border-t-0 sm:grid-cols-[104px_minmax(0,1fr)] lg:grid-cols-[104px_232px_minmax(0,1fr)]"
          >
            <dt className="font-mono text-xs leading-5">{name}</dt>
            <dd className="font-mono text-xs leading-5 text-muted">{sdk}</dd>
            <dd className="text-muted sm:max-lg:col-start-2">{t(`fields.${text}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import { useTranslations } from "next-intl";
import type { User } from "#lib/contract/user-wire.ts";
import type { BatchAction } from "./batch-actions.ts";

/** So many names can be read at a glance. */
const mostNames = 6;

type Props = { affected: readonly User[]; spared: readonly User[]; action: BatchAction };

/** Whom it is about, by name, and who of the chosen stays as they are. */
export function BatchPeople({ affected, spared, action }: Props) {
  const t = useTranslations("users.batch");
  const owner = spared.find(({ role }) => role === "owner");
  const others = spared.length - (owner ? 1 : 0);
  return (
    <>
      {affected.length > 1 && (
        <ul aria-label={t("people")} className="rounded-2xl border border-border px-3 py-1">
          {affected.slice(0, mostNames).map(({ account, name }) => (
            <li key={account} className="flex min-w-0 gap-2 py-1">
              <span className="shrink-0 font-medium">{name}</span>
              <span className="truncate text-muted">{account}</span>
            </li>
          ))}
          {affected.length > mostNames && (
            <li className="py-1 text-muted">{t("more", { count: affected.length - mostNames })}</li>
          )}
        </ul>
      )}
      {owner && action !== "enable" && <p className="text-muted">{t("owner", { name: owner.name })}</p>}
      {others + (owner && action === "enable" ? 1 : 0) > 0 && (
        <p className="text-muted">
          {t("spared", { count: others + (action === "enable" && owner ? 1 : 0) })}
        </p>
      )}
    </>
  );
}

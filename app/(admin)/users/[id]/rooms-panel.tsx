import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel.tsx";
import { Status } from "#components/ui/status.tsx";
import type { UserDetail } from "#lib/contract/user-wire.ts";

/** The rooms that a user holds besides the personal meeting ID. */
export function RoomsPanel({ user: { rooms } }: { user: UserDetail }) {
  const t = useTranslations("users");
  return (
    <Panel title={t("rooms")}>
      {rooms.length === 0 && <p className="px-4 py-3 text-sm text-muted">{t("noRooms")}</p>}
      <ul aria-label={t("rooms")} className="px-4 text-sm empty:hidden">
        {rooms.map(({ id, name, number, packageName, state }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 border-t border-separator py-2.5 first:border-t-0"
          >
            <span className="font-medium">{name}</span>
            <span className="num text-muted">{number}</span>
            <span className="ms-auto text-muted">{packageName}</span>
            {state === "disabled" && <Status shape="disabled">{t("states.disabled")}</Status>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useDepartmentPath } from "#components/people/use-department-path.ts";
import type { Column } from "#components/ui/column.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { User } from "#lib/contract/user-wire.ts";
import { State } from "./state.tsx";
import { UserMenu } from "./user-menu.tsx";

export function useUserColumns(): Column<User>[] {
  const t = useTranslations("users");
  const pathOf = useDepartmentPath();
  return useMemo(
    () => [
      { id: "name", header: t("name"), isName: true, cell: (user) => <Name user={user} /> },
      {
        id: "account",
        header: t("account"),
        isSortable: true,
        phone: "detail",
        cell: ({ account }) => <span className="block max-w-44 truncate text-muted">{account}</span>,
      },
      {
        id: "department",
        header: t("department"),
        from: 1280,
        cell: ({ department }) => (
          <span className="block max-w-36 truncate" title={pathOf(department).join(" / ")}>
            {pathOf(department).at(-1) ?? department.code}
          </span>
        ),
      },
      {
        id: "phone",
        header: t("phone"),
        from: 1400,
        cell: ({ phone }) => <span className="num">{phone}</span>,
      },
      {
        id: "state",
        header: t("state"),
        isSortable: true,
        phone: "state",
        cell: ({ state }) => <State is={state} />,
      },
      {
        id: "actions",
        header: t("rowActions"),
        isHeaderHidden: true,
        align: "end",
        phone: "actions",
        cell: (user) => <UserMenu user={user} />,
      },
    ],
    [t, pathOf],
  );
}

function Name({ user: { account, name, role } }: { user: User }) {
  const t = useTranslations("users");
  return (
    <span className="flex min-w-0 items-center gap-2">
      <TextLink href={`/users/${encodeURIComponent(account)}`} className="truncate">
        {name}
      </TextLink>
      {role !== "member" && (
        <>
          <ShieldCheck size={14} strokeWidth={1.75} className="shrink-0 text-muted" aria-hidden />
          <span className="sr-only">{t(`roles.${role}`)}</span>
        </>
      )}
    </span>
  );
}

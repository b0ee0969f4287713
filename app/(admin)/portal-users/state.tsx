import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import type { PortalUser } from "#lib/contract/portal-user.ts";

const shapes = { active: undefined, invited: "offline", disabled: "disabled" } as const;

export function State({ is }: { is: PortalUser["state"] }) {
  const t = useTranslations("portal-users");
  return <Status shape={shapes[is]}>{t(`states.${is}`)}</Status>;
}

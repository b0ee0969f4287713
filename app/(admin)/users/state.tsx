import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import type { User } from "#lib/contract/user-wire.ts";

export function State({ is }: { is: User["state"] }) {
  const t = useTranslations("users");
  return <Status shape={is === "disabled" ? "disabled" : undefined}>{t(`states.${is}`)}</Status>;
}

import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import type { Connection } from "#lib/contract/connections.ts";

/** Whether calls go through an app. */
export function State({ of: { state } }: { of: Pick<Connection, "state"> }) {
  const t = useTranslations("connections");
  return <Status shape={state === "disabled" ? "disabled" : undefined}>{t(`states.${state}`)}</Status>;
}

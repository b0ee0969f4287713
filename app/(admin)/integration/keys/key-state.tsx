import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import type { ApiKey } from "#lib/contract/api-keys.ts";

/** Whether a key still opens anything. */
export function KeyState({ of: { state } }: { of: Pick<ApiKey, "state"> }) {
  const t = useTranslations("api-keys");
  return <Status shape={state === "active" ? undefined : "disabled"}>{t(`states.${state}`)}</Status>;
}

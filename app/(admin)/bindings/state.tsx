import { useTranslations } from "next-intl";
import { Status } from "#components/ui/status.tsx";
import type { Binding } from "#lib/contract/bindings.ts";

const shapes = {
  unused: undefined,
  working: undefined,
  password_refused: "failed",
  vanished: "failed",
  disabled: "disabled",
  renamed: "failed",
  unbound: "offline",
} as const;

/** How a binding stands: a plain word while nothing has to be done. */
export function State({ of }: { of: Binding["state"] }) {
  const t = useTranslations("bindings");
  return <Status shape={shapes[of]}>{t(`states.${of}`)}</Status>;
}

"use client";

import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { useRole } from "#components/operation/role.tsx";
import { type Binding, bindings } from "#lib/contract/bindings.ts";
import { can } from "#lib/permissions.ts";
import { RebindDialog } from "./rebind-dialog.tsx";

export function HeaderActions({ binding }: { binding: Binding }) {
  const t = useTranslations("bindings");
  const role = useRole();
  const { id, thirdPartyId, state } = binding;
  if (!can(role, "bindings.write")) return null;
  return (
    <>
      {state !== "unbound" && (
        <OperationButton
          operation={bindings.unbind}
          input={{ id }}
          confirm={{
            title: t("unbindTitle", { id: thirdPartyId }),
            body: t("unbindText"),
            keep: t("unbindKeep"),
            act: t("unbind"),
          }}
          done={t("unboundNow", { id: thirdPartyId })}
        >
          {t("unbind")}
        </OperationButton>
      )}
      <RebindDialog binding={binding} />
    </>
  );
}

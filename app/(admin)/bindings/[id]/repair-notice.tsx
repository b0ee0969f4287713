"use client";

import { Alert } from "@heroui/react";
import { useTranslations } from "next-intl";
import { OperationButton } from "#components/operation/operation-button.tsx";
import { type BindingDetails, bindings, type repairs } from "#lib/contract/bindings.ts";

/** What is wrong with a binding and the press that mends it; nothing where nothing is. */
export function RepairNotice({ binding }: { binding: BindingDetails }) {
  const t = useTranslations("bindings");
  const { state, account, foundAccount } = binding;
  if (state === "unused" || state === "working" || state === "unbound") return null;
  return (
    <div className="px-4 pb-4 md:px-8">
      <Alert status="warning" role="status">
        <Alert.Indicator />
        <Alert.Content>
          <Alert.Title>{t(`states.${state}`)}</Alert.Title>
          <Alert.Description>
            {t(`trouble.${state}`, { account: account ?? "", found: foundAccount ?? "" })}
          </Alert.Description>
          <span className="mt-2 flex flex-wrap gap-2">
            {offered(binding).map((how) => (
              <OperationButton
                key={how}
                operation={bindings.repair}
                input={{ id: binding.id, how }}
                done={t(`repaired.${how}`)}
              >
                {t(`repairs.${how}`)}
              </OperationButton>
            ))}
          </span>
        </Alert.Content>
      </Alert>
    </div>
  );
}

function offered({ state, way, users }: BindingDetails): (typeof repairs)[number][] {
  if (state === "renamed") return ["takeOver"];
  if (state === "vanished") return way === "app" ? ["allocate"] : [];
  if (state !== "disabled") return [];
  return users.some(({ isDisabled }) => !isDisabled) ? ["enableAccount", "disableUsers"] : ["enableAccount"];
}

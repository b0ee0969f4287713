"use client";

import { ListBox } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ComboField } from "#components/operation/combo-field.tsx";
import { usePaused } from "#components/ui/use-paused.ts";
import { useApiQuery } from "#lib/api/hooks.ts";
import { enterprises } from "#lib/contract/enterprises.ts";

type Props = { name: string; label: string /** The name of the one chosen already. */; initialText?: string };

/** One of the service provider's enterprises, found by name as one types. The field holds the portal's id of it. */
export function EnterpriseInput({ name, label, initialText = "" }: Props) {
  const t = useTranslations("ui");
  const [text, setText] = useState(initialText);
  const found = useApiQuery(enterprises.search, { text: usePaused(text), pageSize: 20 });
  return (
    <ComboField
      name={name}
      label={label}
      none=""
      empty={t("noEnterpriseFound")}
      allowsEmptyCollection
      items={found.data?.items ?? []}
      inputValue={text}
      onInputChange={setText}
    >
      {(enterprise) => (
        <ListBox.Item id={enterprise.id} textValue={enterprise.name}>
          <span className="truncate">{enterprise.name}</span>
          <ListBox.ItemIndicator />
        </ListBox.Item>
      )}
    </ComboField>
  );
}

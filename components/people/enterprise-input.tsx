"use client";

import { ComboBox, FieldError, Input, Label, ListBox } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useController } from "react-hook-form";
import { useFieldText } from "#components/operation/error-text.ts";
import { keyOfError } from "#components/operation/field-error-key.ts";
import { useApiQuery } from "#lib/api/hooks.ts";
import { enterprises } from "#lib/contract/enterprises.ts";

type Props = { name: string; label: string /** The name of the one chosen already. */; initialText?: string };

/** One of the service provider's enterprises, found by name as one types. The field holds the portal's id of it. */
export function EnterpriseInput({ name, label, initialText = "" }: Props) {
  const t = useTranslations("ui");
  const { field, fieldState } = useController({ name });
  const fieldText = useFieldText();
  const [text, setText] = useState(initialText);
  const found = useApiQuery(enterprises.search, { text: useDeferredValue(text), pageSize: 20 });
  return (
    <ComboBox
      fullWidth
      allowsEmptyCollection
      items={found.data?.items ?? []}
      inputValue={text}
      onInputChange={setText}
      value={field.value || null}
      onChange={(id) => field.onChange(id ?? "")}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      menuTrigger="focus"
    >
      <Label>{label}</Label>
      <ComboBox.InputGroup>
        <Input ref={field.ref} />
        <ComboBox.Trigger />
      </ComboBox.InputGroup>
      {fieldState.error && <FieldError>{fieldText(keyOfError(fieldState.error))}</FieldError>}
      <ComboBox.Popover>
        <ListBox
          renderEmptyState={() => <p className="px-2 py-1.5 text-sm text-muted">{t("noEnterpriseFound")}</p>}
        >
          {(enterprise: { id: string; name: string }) => (
            <ListBox.Item id={enterprise.id} textValue={enterprise.name}>
              <span className="truncate">{enterprise.name}</span>
              <ListBox.ItemIndicator />
            </ListBox.Item>
          )}
        </ListBox>
      </ComboBox.Popover>
    </ComboBox>
  );
}

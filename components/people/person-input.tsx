"use client";

import { ComboBox, FieldError, Input, Label, ListBox } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useController } from "react-hook-form";
import { useFieldText } from "#components/operation/error-text.ts";
import { keyOfError } from "#components/operation/field-error-key.ts";
import { useApiQuery } from "#lib/api/hooks.ts";
import { directory } from "#lib/contract/directory.ts";

/** One user of the enterprise, found by name as one types. The field holds the account. */
export function PersonInput({ name, label }: { name: string; label: string }) {
  const t = useTranslations("ui");
  const { field, fieldState } = useController({ name });
  const fieldText = useFieldText();
  const [text, setText] = useState("");
  const found = useApiQuery(directory.search, { text: useDeferredValue(text), pageSize: 20 });
  return (
    <ComboBox
      fullWidth
      allowsEmptyCollection
      items={found.data?.items ?? []}
      inputValue={text}
      onInputChange={setText}
      value={field.value || null}
      onChange={(account) => field.onChange(account ?? "")}
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
          renderEmptyState={() => <p className="px-2 py-1.5 text-sm text-muted">{t("nobodyFound")}</p>}
        >
          {(person: { account: string; name: string; department: string | null }) => (
            <ListBox.Item id={person.account} textValue={person.name}>
              <span className="truncate">{person.name}</span>
              {person.department && <span className="truncate text-xs text-muted">{person.department}</span>}
              <ListBox.ItemIndicator />
            </ListBox.Item>
          )}
        </ListBox>
      </ComboBox.Popover>
    </ComboBox>
  );
}

"use client";

import { ListBox } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ComboField } from "#components/operation/combo-field.tsx";
import { useDirectorySearch } from "./use-directory-search.ts";

/** One user of the enterprise, found by name as one types. The field holds the account. */
export function PersonInput({ name, label }: { name: string; label: string }) {
  const t = useTranslations("ui");
  const [text, setText] = useState("");
  const { people, isSearching } = useDirectorySearch(text, { offersFirst: true });
  return (
    <ComboField
      name={name}
      label={label}
      none=""
      empty={t(isSearching ? "searching" : "nobodyFound")}
      allowsEmptyCollection
      items={people}
      inputValue={text}
      onInputChange={setText}
      onChoose={(id) => setText(people.find(({ account }) => account === id)?.name ?? "")}
    >
      {(person) => (
        <ListBox.Item id={person.account} textValue={person.name}>
          <span className="truncate">{person.name}</span>
          {person.department && <span className="truncate text-xs text-muted">{person.department}</span>}
          <ListBox.ItemIndicator />
        </ListBox.Item>
      )}
    </ComboField>
  );
}

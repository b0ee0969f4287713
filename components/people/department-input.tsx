"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ComboField } from "#components/operation/combo-field.tsx";
import { DepartmentOption } from "./department-option.tsx";
import { useDepartmentSearch } from "./use-department-search.ts";

type Props = {
  name: string;
  label: string;
  /** The name of the one chosen already. */
  initialText?: string;
  /** What no choice leaves in the field; where it is absent, the last choice stays. */
  none?: string;
};

/** One department, found by name as one types. The field holds its code. */
export function DepartmentInput({ name, label, initialText = "", none }: Props) {
  const t = useTranslations("ui");
  const [text, setText] = useState(initialText);
  const [chosen, setChosen] = useState(initialText);
  // The name of the choice is no search: opened, the field offers others.
  const { found, isSearching } = useDepartmentSearch(text === chosen ? "" : text);
  return (
    <ComboField
      name={name}
      label={label}
      none={none}
      empty={t(isSearching ? "searching" : "noDepartmentFound")}
      allowsEmptyCollection
      items={found}
      inputValue={text}
      onInputChange={setText}
      onChoose={(code) => {
        const choice = found.find((it) => it.code === code)?.name ?? "";
        setChosen(choice);
        setText(choice);
      }}
    >
      {(department) => <DepartmentOption id={department.code} department={department} />}
    </ComboField>
  );
}

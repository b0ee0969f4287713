"use client";

import { ComboBox, Description, Input, Label, ListBox, Tag, TagGroup } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { FieldProblem } from "#components/operation/field-problem.tsx";
import { DepartmentOption } from "./department-option.tsx";
import { useDepartmentSearch } from "./use-department-search.ts";

type Props = {
  name: string;
  label: string;
  description: string;
  /** Of one of the chosen. */
  remove: string;
};
type Chosen = { code: string; name: string };

/** Several departments, in the form around it. The field holds their codes and names. */
export function DepartmentsInput({ name, label, description, remove }: Props) {
  const t = useTranslations("ui");
  const { field, fieldState } = useController({ name });
  const [text, setText] = useState("");
  const { found, isSearching } = useDepartmentSearch(text);
  const chosen: Chosen[] = field.value;
  const offered = found.filter(({ code }) => !chosen.some((it) => it.code === code));
  const add = (key: React.Key | null) => {
    const department = offered.find(({ code }) => code === key);
    if (department) field.onChange([...chosen, { code: department.code, name: department.name }]);
    setText("");
  };
  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        fullWidth
        menuTrigger="focus"
        items={offered}
        inputValue={text}
        onInputChange={setText}
        // The list closes when this changes. One that closes for want of options opens anew as soon as there are some.
        value={chosen.at(-1)?.code ?? null}
        onChange={add}
        onBlur={field.onBlur}
        isInvalid={fieldState.invalid}
        allowsEmptyCollection
      >
        <Label>{label}</Label>
        <ComboBox.InputGroup>
          <Input ref={field.ref} />
          <ComboBox.Trigger />
        </ComboBox.InputGroup>
        <Description>{description}</Description>
        <FieldProblem of={fieldState.error} />
        <ComboBox.Popover>
          <ListBox
            renderEmptyState={() => (
              <p className="px-2 py-1.5 text-sm text-muted">
                {t(isSearching ? "searching" : "noDepartmentFound")}
              </p>
            )}
          >
            {(department: (typeof found)[number]) => (
              <DepartmentOption id={department.code} department={department} />
            )}
          </ListBox>
        </ComboBox.Popover>
      </ComboBox>
      {chosen.length > 0 && (
        <TagGroup
          aria-label={label}
          selectionMode="none"
          onRemove={(keys) => field.onChange(chosen.filter(({ code }) => !keys.has(code)))}
        >
          {/* Room for the focus ring, which scrolling would cut off. */}
          <TagGroup.List className="-m-1 max-h-40 overflow-y-auto p-1">
            {chosen.map(({ code, name: called }) => (
              <Tag
                key={code}
                id={code}
                textValue={called}
                className="max-w-full rounded-lg text-sm font-normal"
              >
                <span className="truncate">{called}</span>
                <Tag.RemoveButton aria-label={remove} className="text-muted" />
              </Tag>
            ))}
          </TagGroup.List>
        </TagGroup>
      )}
    </div>
  );
}

"use client";

import { ComboBox, FieldError, Label } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Input } from "react-aria-components";
import { useController, useFormState } from "react-hook-form";
import { useFieldText } from "#components/operation/error-text.ts";
import { firstErrorKey } from "#components/operation/field-error-key.ts";
import { type Invitee, inviteeOf, typedInvitee } from "./invitee.ts";
import { InviteeTags } from "./invitee-tags.tsx";
import { PeopleOptions } from "./people-options.tsx";
import { useDirectorySearch } from "./use-directory-search.ts";

/** People to invite, in the form around it: searched in the directory as one types, or typed with an e-mail address. */
export function PeopleInput({ name, label }: { name: string; label: string }) {
  const t = useTranslations("people");
  const { field } = useController({ name });
  const { errors } = useFormState({ name });
  const fieldText = useFieldText();
  const [text, setText] = useState("");
  const hintId = useId();
  const found = useDirectorySearch(text);

  const chosen: Invitee[] = field.value;
  const taken = new Set(chosen.map(({ key }) => key));
  const typed = typedInvitee(text);
  const people = (found.data?.items ?? []).filter(({ id }) => !taken.has(id));
  const error = firstErrorKey(errors[name]);

  function add(key: React.Key | null) {
    const person = people.find(({ id }) => id === key);
    const invitee = person ? inviteeOf(person) : typed?.key === key ? typed : null;
    if (invitee && !taken.has(invitee.key)) field.onChange([...chosen, invitee]);
    setText("");
  }

  return (
    <div className="flex flex-col gap-1.5">
      <ComboBox
        fullWidth
        allowsEmptyCollection
        aria-describedby={hintId}
        items={[...(typed && !taken.has(typed.key) ? [typed] : []), ...people]}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={add}
        onBlur={field.onBlur}
        isInvalid={error !== undefined}
      >
        <Label>{label}</Label>
        <div className="flex flex-wrap items-center gap-1.5 rounded-xl border border-field-border bg-field p-1.5 focus-within:border-focus focus-within:ring-1 focus-within:ring-focus">
          <InviteeTags
            label={label}
            people={chosen}
            onRemove={(keys) => field.onChange(chosen.filter(({ key }) => !keys.has(key)))}
          />
          <Input
            ref={field.ref}
            className="h-6 min-w-40 flex-1 bg-transparent px-1 text-base outline-none placeholder:text-field-placeholder sm:text-sm"
            placeholder={t("placeholder")}
          />
        </div>
        {error && <FieldError>{fieldText(error)}</FieldError>}
        <PeopleOptions />
      </ComboBox>
      <p id={hintId} className="text-xs text-muted">
        {t("hint")}
      </p>
    </div>
  );
}

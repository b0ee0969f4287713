"use client";

import { ComboBox } from "@heroui/react";
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
  const id = useId();
  const { people: found, isSearching } = useDirectorySearch(text);

  const chosen: Invitee[] = field.value;
  const taken = new Set(chosen.map(({ key }) => key));
  const typed = typedInvitee(text);
  // Nothing is offered before something is typed, or each choice would open the whole directory anew.
  const isTyping = text.trim() !== "";
  const people = isTyping ? found.filter(({ id }) => !taken.has(id)) : [];
  const error = firstErrorKey(errors[name]);

  function add(key: React.Key | null) {
    const person = people.find(({ id }) => id === key);
    const invitee = person ? inviteeOf(person) : typed?.key === key ? typed : null;
    if (invitee && !taken.has(invitee.key)) field.onChange([...chosen, invitee]);
    setText("");
  }

  return (
    <div className="flex flex-col gap-1.5">
      <label id={`${id}-label`} htmlFor={id} className="label">
        {label}
      </label>
      {/* The chosen ones stand beside the combo box, not in it: inside they would take part in its list. */}
      <div className="flex flex-wrap items-center gap-1.5 rounded-xl border border-field-border bg-field p-1.5 focus-within:border-focus focus-within:ring-1 focus-within:ring-focus">
        <InviteeTags
          label={label}
          people={chosen}
          onRemove={(keys) => field.onChange(chosen.filter(({ key }) => !keys.has(key)))}
        />
        <ComboBox
          id={id}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-error ${id}-hint`}
          className="min-w-40 flex-1"
          allowsEmptyCollection={isTyping}
          items={[...(typed && !taken.has(typed.key) ? [typed] : []), ...people]}
          inputValue={text}
          onInputChange={setText}
          value={null}
          onChange={add}
          onBlur={field.onBlur}
          isInvalid={error !== undefined}
        >
          <Input
            ref={field.ref}
            className="h-6 w-full bg-transparent px-1 text-base outline-none placeholder:text-field-placeholder sm:text-sm"
            placeholder={t("placeholder")}
          />
          <PeopleOptions isSearching={isSearching} />
        </ComboBox>
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {fieldText(error)}
        </p>
      )}
      <p id={`${id}-hint`} className="text-xs text-muted">
        {t("hint")}
      </p>
    </div>
  );
}

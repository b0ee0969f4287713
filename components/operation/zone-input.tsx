"use client";

import { ComboBox, FieldError, Input, Label, ListBox } from "@heroui/react";
import { useLocale } from "next-intl";
import { useMemo } from "react";
import { useController } from "react-hook-form";
import { zoneCity, zoneOffset } from "#lib/i18n/zone.ts";
import { useFieldText } from "./error-text.ts";
import { keyOfError } from "./field-error-key.ts";

type Props = {
  name: string;
  label: string;
  /** The instant whose offsets are shown beside the zones: summer time makes it matter. ISO. */
  at: string;
};

/** An IANA time zone of the form around it, found by place, country or offset as one types. */
export function ZoneInput({ name, label, at }: Props) {
  const { field, fieldState } = useController({ name });
  const fieldText = useFieldText();
  const zones = useZones(field.value, at);
  return (
    <ComboBox
      fullWidth
      defaultItems={zones}
      value={field.value}
      // Cleared text is no choice: the zone stays and comes back into the field.
      onChange={(zone) => zone !== null && field.onChange(zone)}
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
        <ListBox>
          {({ id, text, area }: (typeof zones)[number]) => (
            <ListBox.Item id={id} textValue={text}>
              <span className="truncate">{text}</span>
              <span className="ms-auto shrink-0 text-xs text-muted">{area}</span>
              <ListBox.ItemIndicator />
            </ListBox.Item>
          )}
        </ListBox>
      </ComboBox.Popover>
    </ComboBox>
  );
}

/** All zones this browser knows and the chosen one, which may be named otherwise, in the order of their clocks. */
function useZones(chosen: string, at: string) {
  const locale = useLocale();
  const day = at.slice(0, 10);
  return useMemo(() => {
    const noon = new Date(`${day}T12:00:00Z`);
    return [...new Set([chosen, ...Intl.supportedValuesOf("timeZone")])]
      .map((id) => {
        const offset = zoneOffset(id, noon);
        const city = zoneCity(id, locale);
        return { id, city, text: city === offset ? city : `${city} (${offset})`, area: id.split("/")[0] };
      })
      .sort((a, b) => a.city.localeCompare(b.city, locale));
  }, [chosen, day, locale]);
}

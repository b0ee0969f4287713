"use client";

import { ListBox } from "@heroui/react";
import { useLocale } from "next-intl";
import { useMemo, useState } from "react";
import { useController } from "react-hook-form";
import { zoneCity, zoneOffset } from "#lib/i18n/zone.ts";
import { ComboField } from "./combo-field.tsx";

type Props = {
  name: string;
  label: string;
  /** The instant whose offsets are shown beside the zones: summer time makes it matter. ISO. */
  at: string;
};

/** An IANA time zone of the form around it, found by place, continent or offset as one types. */
export function ZoneInput({ name, label, at }: Props) {
  const { field } = useController({ name });
  // Four hundred zones are made when somebody looks for one, not for every reader of the form.
  const [areWanted, setWanted] = useState(false);
  const zones = useZones(field.value, at, areWanted);
  const ids = new Map(zones.map(({ text, id }) => [text, id.toLowerCase().replaceAll("_", " ")]));
  return (
    // Cleared text is no choice: the zone stays and comes back into the field.
    <ComboField
      name={name}
      label={label}
      onFocus={() => setWanted(true)}
      // By the shown text, and by the English id in whatever language one reads.
      defaultFilter={(text, typed) =>
        `${text.toLowerCase()} ${ids.get(text)}`.includes(typed.trim().toLowerCase())
      }
      defaultItems={zones}
    >
      {({ id, text, area }) => (
        <ListBox.Item id={id} textValue={text}>
          <span className="truncate">{text}</span>
          <span className="ms-auto shrink-0 text-xs text-muted">{area}</span>
          <ListBox.ItemIndicator />
        </ListBox.Item>
      )}
    </ComboField>
  );
}

/** The chosen zone, and once they are wanted all that this browser knows, in the order of their places. */
function useZones(chosen: string, at: string, areWanted: boolean) {
  const locale = useLocale();
  const day = at.slice(0, 10);
  return useMemo(() => {
    const noon = new Date(`${day}T12:00:00Z`);
    const known = areWanted ? Intl.supportedValuesOf("timeZone") : [];
    return [...new Set([chosen, ...known])]
      .map((id) => {
        const offset = zoneOffset(id, noon);
        const city = zoneCity(id, locale);
        return { id, city, text: city === offset ? city : `${city} (${offset})`, area: id.split("/")[0] };
      })
      .sort((a, b) => a.city.localeCompare(b.city, locale));
  }, [chosen, day, locale, areWanted]);
}

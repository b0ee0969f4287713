"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { FilterChip } from "#components/ui/filter-chip.tsx";
import { LabelledSwitch } from "#components/ui/labelled-switch.tsx";
import { SearchBox } from "#components/ui/search-box.tsx";
import type { Filter, ListState } from "./list-state.ts";

type Props = { searchLabel: string; filters: readonly Filter[]; state: ListState };

/** Search and filters above a list. */
export function ListToolbar({ searchLabel, filters, state }: Props) {
  const t = useTranslations("ui");
  return (
    <search className="flex flex-wrap items-center gap-2 px-4 pb-3 md:px-8">
      <SearchBox
        label={searchLabel}
        value={state.text}
        onChange={state.setText}
        className="w-72 max-md:w-full"
      />
      {filters.map((filter) => (
        <FilterOf key={filter.name} filter={filter} state={state} />
      ))}
      {state.inForce > 0 && (
        <Button size="sm" variant="ghost" onPress={state.clear}>
          {t("reset")}
        </Button>
      )}
    </search>
  );
}

function FilterOf({ filter, state }: { filter: Filter; state: ListState }) {
  if ("isSwitch" in filter)
    return (
      <LabelledSwitch
        className="min-h-8 justify-center max-md:min-h-9"
        label={filter.label}
        isSelected={state.switched[filter.name] !== false}
        onChange={(isOn) => state.switchTo(filter.name, isOn)}
      />
    );
  const value = state.chosen[filter.name] ?? null;
  const choose = (chosen: string | null) => state.choose(filter.name, chosen);
  if ("chip" in filter) return filter.chip(value, choose);
  return <FilterChip label={filter.label} options={filter.choices} value={value} onChange={choose} />;
}

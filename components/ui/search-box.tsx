"use client";

import { SearchField } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { usePaused } from "./use-paused.ts";

type Props = {
  /** What can be searched for: "Subject, ID or organiser". */
  label: string;
  /** The text in force, from the URL. */
  value: string;
  onChange: (text: string) => void;
  className?: string;
};

/** A search text that is applied when typing pauses. Enter and the clearing cross apply at once. */
export function SearchBox({ label, value, onChange, className = "w-64" }: Props) {
  const t = useTranslations("ui");
  const [typed, setTyped] = useState(value);
  const [inForce, setInForce] = useState(value);
  if (value !== inForce) {
    // Back, Forward or "Clear filters" changed the text in force.
    setInForce(value);
    setTyped(value);
  }
  const apply = useEffectEvent((text: string) => {
    if (text === value) return;
    setInForce(text);
    onChange(text);
  });
  const box = useRef<HTMLDivElement>(null);
  const paused = usePaused(typed, box);
  // The pause is a timer's doing: no event of ours tells of it.
  useEffect(() => {
    if (paused === typed) apply(typed);
  }, [paused, typed]);

  return (
    <SearchField
      ref={box}
      aria-label={label}
      className={`compact ${className}`}
      value={typed}
      onChange={setTyped}
      onSubmit={onChange}
      onClear={() => onChange("")}
    >
      <SearchField.Group>
        <SearchField.SearchIcon />
        <SearchField.Input placeholder={label} maxLength={128} />
        <SearchField.ClearButton aria-label={t("clearSearch")} />
      </SearchField.Group>
    </SearchField>
  );
}

"use client";

import { SearchField } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";

type Props = {
  /** What can be searched for: "Subject, ID or organiser". */
  label: string;
  /** The text in force, from the URL. */
  value: string;
  onChange: (text: string) => void;
  className?: string;
};

const pauseMs = 300;

/** A search text that is applied when typing pauses. Enter, the clearing cross and leaving the box apply it at once. */
export function SearchBox({ label, value, onChange, className = "w-64" }: Props) {
  const t = useTranslations("ui");
  const [typed, setTyped] = useState(value);
  const [inForce, setInForce] = useState(value);
  if (value !== inForce) {
    // Back, Forward or "Clear filters" changed the text in force.
    setInForce(value);
    setTyped(value);
  }
  function apply(text: string) {
    if (text === value) return;
    setInForce(text);
    onChange(text);
  }
  const applyPaused = useEffectEvent(apply);
  // A timer that typing restarts.
  useEffect(() => {
    const timer = setTimeout(() => applyPaused(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <SearchField
      aria-label={label}
      className={`compact ${className}`}
      value={typed}
      onChange={setTyped}
      onSubmit={onChange}
      onClear={() => onChange("")}
      // A press beside the box may lead away before typing is taken to have paused.
      onBlur={() => apply(typed)}
    >
      <SearchField.Group>
        <SearchField.SearchIcon />
        <SearchField.Input placeholder={label} maxLength={128} />
        <SearchField.ClearButton aria-label={t("clearSearch")} />
      </SearchField.Group>
    </SearchField>
  );
}

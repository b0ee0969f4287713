"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components";
import { ChipFrame, chipPart } from "./chip-frame.tsx";

type Props = {
  label: string;
  /** The value in force, by its name; null when unset. */
  shown: string | null;
  onClear: () => void;
  /** Leads to where a value is chosen. Where there is no such thing, an unset filter is not shown. */
  onOpen?: () => void;
};

/** A filter whose values are too many for a menu. */
export function ValueChip({ label, shown, onClear, onOpen }: Props) {
  if (shown === null && !onOpen) return null;
  const text = (
    <>
      <span className={`shrink-0 ${shown === null ? "" : "text-muted"}`}>{label}</span>
      {shown === null ? (
        <ChevronDown size={14} className="text-muted" aria-hidden />
      ) : (
        <span className="truncate font-medium">{shown}</span>
      )}
    </>
  );
  return (
    <ChipFrame label={label} isSet={shown !== null} onClear={onClear}>
      {onOpen ? (
        <Button className={`${chipPart} min-w-0 cursor-pointer gap-1.5 px-2.5`} onPress={onOpen}>
          {text}
        </Button>
      ) : (
        <span className={`${chipPart} min-w-0 gap-1.5 px-2.5`}>{text}</span>
      )}
    </ChipFrame>
  );
}

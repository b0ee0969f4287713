import { Skeleton } from "@heroui/react";

/** Rows shown while none are known. */
export const placeholderKeys = ["a", "b", "c", "d", "e", "f", "g", "h"].map(
  (letter) => `placeholder-${letter}`,
);

const wideWidths = ["w-[62%]", "w-[44%]", "w-[70%]", "w-[50%]", "w-[58%]", "w-[40%]", "w-[66%]", "w-[48%]"];

/** A grey line where a text will be. Widths vary by row, or a page of them reads as a pattern. */
export function PlaceholderLine({ index, isWide = false }: { index: number; isWide?: boolean }) {
  return (
    <span aria-hidden className="placeholder block">
      <Skeleton
        animationType="shimmer"
        className={`h-3 ${isWide ? wideWidths[index % wideWidths.length] : "w-16"}`}
      />
    </span>
  );
}

"use client";

import { Slider } from "@heroui/react";
import { useTranslations } from "next-intl";
import { type SyntheticEvent, useState } from "react";
import type { RecoveryPuzzle } from "#lib/contract/password-recovery.ts";

type Size = { width: number; height: number };
type Props = {
  puzzle: Pick<RecoveryPuzzle, "picture" | "piece" | "top">;
  /** Where the piece is: pixels of the picture, from its left edge. */
  left: number;
  onMove: (left: number) => void;
};

const unknown: Size = { width: 0, height: 0 };

/** A picture with a gap and the piece for it, which is moved by pointer, finger or keys. Positions are in the picture's own pixels. */
export function Puzzle({ puzzle: { picture, piece, top }, left, onMove }: Props) {
  const t = useTranslations("password-recovery");
  const [whole, setWhole] = useState(unknown);
  const [part, setPart] = useState(unknown);
  const share = (pixels: number, of: number) => `${of === 0 ? 0 : (pixels / of) * 100}%`;
  const isReady = whole.width > 0 && part.width > 0;
  return (
    <div className="flex flex-col gap-2">
      <div className="relative overflow-hidden rounded-xl">
        {/* biome-ignore lint/performance/noImgElement: both are data */}
        <img
          src={picture}
          alt={t("picture")}
          className="block w-full"
          onLoad={(event) => setWhole(sizeOf(event))}
        />
        {/* biome-ignore lint/performance/noImgElement: as above */}
        <img
          src={piece}
          alt=""
          className={`absolute max-w-none shadow-overlay outline-2 outline-white ${isReady ? "" : "invisible"}`}
          style={{
            left: share(left, whole.width),
            top: share(top, whole.height),
            width: share(part.width, whole.width),
          }}
          onLoad={(event) => setPart(sizeOf(event))}
        />
      </div>
      <Slider
        aria-label={t("slider")}
        minValue={0}
        maxValue={Math.max(1, whole.width - part.width)}
        value={left}
        isDisabled={!isReady}
        onChange={(value) => onMove(Array.isArray(value) ? (value[0] ?? 0) : value)}
      >
        <Slider.Track>
          <Slider.Fill />
          <Slider.Thumb />
        </Slider.Track>
      </Slider>
    </div>
  );
}

function sizeOf({ currentTarget }: SyntheticEvent<HTMLImageElement>): Size {
  return { width: currentTarget.naturalWidth, height: currentTarget.naturalHeight };
}

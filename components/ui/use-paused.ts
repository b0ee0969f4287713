"use client";

import { useEffect, useState } from "react";

const pauseMs = 300;

/**
 * What is typed, as it was when typing last paused. Not while a pointer is down: what the search changes would move
 * away under it, and the press be lost.
 */
export function usePaused(typed: string): string {
  const [paused, setPaused] = useState(typed);
  // A timer that typing, and every press, restarts.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const hold = () => clearTimeout(timer);
    const wait = () => {
      hold();
      timer = setTimeout(() => setPaused(typed), pauseMs);
    };
    wait();
    if (paused === typed) return hold;
    addEventListener("pointerdown", hold, true);
    addEventListener("pointerup", wait, true);
    addEventListener("pointercancel", wait, true);
    return () => {
      hold();
      removeEventListener("pointerdown", hold, true);
      removeEventListener("pointerup", wait, true);
      removeEventListener("pointercancel", wait, true);
    };
  }, [typed, paused]);
  return paused;
}

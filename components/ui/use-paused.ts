"use client";

import { type RefObject, useEffect, useState } from "react";
import { leaveEvent } from "./leave-event.ts";

const pauseMs = 300;

/**
 * What is typed, as it was when typing last paused. It waits longer where what the search changes would undo what the
 * reader did meanwhile: while a pointer is down, under which a list would move away; while the `box` is covered, perhaps
 * by the dialog of a row, which would go with the row; and while another page is on its way, which a change of the
 * address would call off.
 */
export function usePaused(typed: string, box?: RefObject<Element | null>): string {
  const [paused, setPaused] = useState(typed);
  // A timer that typing, and every press, restarts.
  useEffect(() => {
    if (paused === typed) return;
    let timer: ReturnType<typeof setTimeout>;
    let left: string | undefined;
    const { pathname } = location;
    const hold = () => clearTimeout(timer);
    const wait = () => {
      hold();
      timer = setTimeout(finish, pauseMs);
    };
    const leave = () => {
      left = location.href;
    };
    function finish() {
      const isLeaving = location.href === left || location.pathname !== pathname;
      if (isLeaving || isCovered(box?.current)) wait();
      else setPaused(typed);
    }
    const listening = new AbortController();
    const on = (event: string, listener: () => void) =>
      addEventListener(event, listener, { capture: true, signal: listening.signal });
    on("pointerdown", hold);
    for (const event of ["pointerup", "pointercancel", "keydown", "keyup"]) on(event, wait);
    on(leaveEvent, leave);
    wait();
    return () => {
      hold();
      listening.abort();
    };
  }, [typed, paused, box]);
  return paused;
}

/** What opens over a page hides the rest of it from readers' software. */
function isCovered(element: Element | null | undefined): boolean {
  return Boolean(element?.closest("[inert], [aria-hidden='true']"));
}

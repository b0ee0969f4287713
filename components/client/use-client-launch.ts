"use client";

import { useEffect, useState } from "react";

/**
 * What is known about a started client. A page cannot learn whether anything answers to `cloudlink:`; it only notices
 * that it loses the focus, to the client or to the browser's question, or that it does not.
 *
 * `ready`: the link came too late for the click to count, and waits for another. `stayed`: the page is still, or again,
 * in front.
 */
export type Stage = "idle" | "ready" | "opening" | "left" | "stayed";

/** How long a client may take to come to the front. */
const patienceMs = 2_500;

export function useClientLaunch() {
  const [stage, setStage] = useState<Stage>("idle");

  // Focus and visibility belong to the browser's window, outside of React.
  useEffect(() => {
    if (stage !== "opening" && stage !== "left") return;
    const look = () => setStage(document.hidden || !document.hasFocus() ? "left" : "stayed");
    const leave = () => setStage("left");
    const timer = stage === "opening" ? setTimeout(look, patienceMs) : undefined;
    window.addEventListener("blur", leave);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("blur", leave);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [stage]);

  return {
    stage,
    /** Opens a `cloudlink:` link; to be called within seconds of a click, which browsers demand for other programs. */
    launch(link: string) {
      if (navigator.userActivation?.isActive === false) return setStage("ready");
      setStage("opening");
      window.location.assign(link);
    },
    forget: () => setStage("idle"),
  };
}

"use client";

import { useEffect, useState } from "react";
import { pictureLimits, pictureProblem } from "#lib/contract/picture.ts";

export type ChosenPicture = {
  file: File;
  /** Shows it in this page alone. */
  url: string;
};

/** The picture that somebody has chosen on this device, looked at before anything is sent. */
export function useChosenPicture() {
  const [chosen, setChosen] = useState<ChosenPicture | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // The browser keeps the file until its address is given back.
  useEffect(() => () => URL.revokeObjectURL(chosen?.url ?? ""), [chosen]);

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    const found = await problemOf(file);
    setProblem(found);
    setChosen(found ? null : { file, url: URL.createObjectURL(file) });
  }
  return { chosen, problem, choose, forget: () => setChosen(null) };
}

/** A file that is too large is not even read. */
async function problemOf(file: File) {
  if (file.size > pictureLimits.bytes) return "picture_bytes";
  return pictureProblem(new Uint8Array(await file.arrayBuffer()));
}

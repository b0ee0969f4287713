"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { type SignInFailure, signInFailure } from "./sign-in-failure.ts";

/** Signs in with what was typed, and leaves for `goTo`; a failure is kept until the next try, which `onTry` is told. */
export function useSignIn(way: "credentials" | "meeting-account", goTo: string, onTry: () => void) {
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [isLeaving, setLeaving] = useState(false);

  const enter = async (typed: Record<string, string>) => {
    setFailure(null);
    onTry();
    // It takes an `error` in this address for its own, and would otherwise read the page's.
    const how = { ...typed, redirect: false, callbackUrl: goTo } as const;
    const answer = await signIn(way, how).catch(() => undefined);
    if (answer?.ok && !answer.error) {
      setLeaving(true);
      // A whole new page: language and zone of the profile count from here on.
      window.location.assign(goTo);
    } else setFailure(signInFailure(answer?.error ?? "trouble", Date.now()));
  };
  return { enter, failure, isLeaving };
}

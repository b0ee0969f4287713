/** What the portal says when signing in fails; a wrong e-mail and a wrong password read the same. */
export type SignInFailure = { kind: "refused" } | { kind: "trouble" } | { kind: "tooMany"; seconds: number };

/** Reads the failure out of the `error` text that signing in answers. Unknown texts are trouble of ours. */
export function signInFailure(error: string): SignInFailure {
  if (error === "wrong") return { kind: "refused" };
  const [kind, seconds] = error.split(":");
  return kind === "too_many" ? { kind: "tooMany", seconds: Number(seconds) || 60 } : { kind: "trouble" };
}

const key = "foyer.join.name";

/** The name used last in this browser, or "". Browser only. */
export function rememberedName(): string {
  try {
    return window.localStorage.getItem(key) ?? "";
  } catch {
    // Storage is blocked by a setting of the browser: nothing is remembered.
    return "";
  }
}

/** Keeps a name for the next meeting; an empty one is not worth it. Browser only. */
export function rememberName(name: string): void {
  if (!name.trim()) return;
  try {
    window.localStorage.setItem(key, name);
  } catch {
    // As above: joining works without.
  }
}

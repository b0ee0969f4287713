import "server-only";

/** A text for LIKE in which `%`, `_` and the backslash mean themselves. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

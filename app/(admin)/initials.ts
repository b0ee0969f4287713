/** What stands in a person's avatar: the last character of a Chinese name, else the first letters of first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  if (/\p{Script=Han}/u.test(first)) return [...first].at(-1) ?? "";
  const letters = words.length > 1 ? [first, words.at(-1) ?? ""] : [first];
  return letters.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}

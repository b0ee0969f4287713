import "server-only";

export type Dialect = { delimiter: string; newline: "\n" | "\r\n" | "\r" };

const delimiters = [",", ";", "\t"] as const;

/**
 * How a CSV file separates cells and lines, told by its first line that is not blank: by the sign that stands there most
 * often outside of quotes. Null while that line has not come whole.
 */
export function dialectOf(text: string, isWhole: boolean): Dialect | null {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (let at = text.search(/[^\r\n]/); at >= 0 && at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (sign === "\n") return { delimiter: mostFrequent(counts), newline: "\n" };
    if (sign === "\r") {
      // Whether a line feed follows is not known yet.
      if (at + 1 === text.length && !isWhole) return null;
      return { delimiter: mostFrequent(counts), newline: text[at + 1] === "\n" ? "\r\n" : "\r" };
    }
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  return isWhole ? { delimiter: mostFrequent(counts), newline: "\n" } : null;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let [best] = delimiters as readonly string[];
  for (const [delimiter, count] of counts) if (count > (counts.get(best ?? "") ?? 0)) best = delimiter;
  return best ?? ",";
}

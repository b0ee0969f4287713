import { columnSynonyms } from "./column-synonyms.ts";
import { type ImportColumnKey, importColumns } from "./user-columns.ts";

/**
 * What each column of a file is likely to be, by its head in English or Chinese; null where nothing fits. Each field is
 * suggested once, for the first of its columns: the others are the reader's to decide. What an administrator's export
 * has besides, such as an id, is left aside.
 */
export function suggestMapping(heads: readonly string[]): (ImportColumnKey | null)[] {
  const known = new Map(
    importColumns.flatMap(({ key }) =>
      [compared(key), ...columnSynonyms[key]].map((head) => [head, key] as const),
    ),
  );
  const taken = new Set<ImportColumnKey>();
  return heads.map((head) => {
    const key = known.get(compared(head)) ?? known.get(compared(withoutRemark(head)));
    if (!key || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

/** "手机（必填）", "Phone (required)", "*Name". */
function withoutRemark(head: string): string {
  return head.replace(/[(（[【].*$/u, "");
}

/** Without case, width, spaces and signs: "E-Mail" is "ｅｍａｉｌ". */
function compared(head: string): string {
  return head
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

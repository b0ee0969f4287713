import type { ImportColumnKey } from "#lib/contract/user-columns.ts";

/** What each column of a file is taken for; null where it is left aside. */
export type Mapping = readonly (ImportColumnKey | null)[];

/** What a mapping lacks, and what it is to be warned of. A file without names can still change users. */
export function mappingGaps(mapping: Mapping) {
  const keys = mapping.filter((key) => key !== null);
  return {
    repeated: [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))],
    isKeyMissing: !keys.includes("account") && !keys.includes("third_party_id"),
    isNameMissing: !keys.includes("name"),
    hasPassword: keys.includes("password"),
  };
}

import "server-only";

/** The most that is read of a file that people upload, whatever it claims to be. */
export const fileLimits = {
  bytes: 25_000_000,
  /** The head and blank rows among them. */
  rows: 200_000,
  columns: 200,
  cellCharacters: 4_096,
  /** What all parts of a workbook that are read may unpack to, and how many times its packed size one of them may. */
  unpackedBytes: 200_000_000,
  unpackedRatio: 200,
  /** Parts of a workbook, read or not. */
  parts: 2_000,
  /** The texts that a workbook's cells share are held all at once. */
  sharedCharacters: 50_000_000,
} as const;

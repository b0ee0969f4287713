import "server-only";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { fileLimits } from "./limits.ts";
import { fileRefused } from "./refusal.ts";

/** The parts of a zipped file, by their names. */
export type ZipParts = {
  has: (name: string) => boolean;
  /** A part's content as it unpacks. Throws `file_damaged` for a part that is not there. */
  read: (name: string) => AsyncIterable<Uint8Array>;
};

/**
 * Opens a zipped file. What a part says it unpacks to is held to the limits before it is unpacked, and unpacking stops
 * where a part becomes longer than it said.
 * Throws `file_unpacked`, `file_encrypted` and `file_damaged`.
 */
export async function zipParts(bytes: Buffer): Promise<ZipParts> {
  const options = { lazyEntries: true, validateEntrySizes: true };
  const zip = await fromBufferPromise(bytes, options).catch(damaged);
  if (zip.entryCount > fileLimits.parts) throw fileRefused("file_unpacked");
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    damaged(error);
  }
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) throw fileRefused("file_damaged");
      unpacked += entry.uncompressedSize;
      requireBounded(entry, unpacked);
      return contentOf(zip, entry);
    },
  };
}

function requireBounded(entry: Entry, unpacked: number): void {
  if (entry.isEncrypted()) throw fileRefused("file_encrypted");
  const { compressedSize, uncompressedSize } = entry;
  const isBomb = uncompressedSize > 1_000_000 && uncompressedSize > compressedSize * fileLimits.unpackedRatio;
  if (isBomb || unpacked > fileLimits.unpackedBytes) throw fileRefused("file_unpacked");
}

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry).catch(damaged);
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch(damaged);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}

function damaged(error: unknown): never {
  throw fileRefused("file_damaged", undefined, error);
}

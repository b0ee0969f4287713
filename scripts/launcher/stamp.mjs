import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

function* filesUnder(base, path) {
  const stats = statSync(join(base, path), { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) return yield path;
  for (const name of readdirSync(join(base, path)).sort()) yield* filesUnder(base, `${path}/${name}`);
}

/** A digest over names and contents of files and folders below `base`; absent and `except`ed ones count as nothing. */
export function digest(base, paths, except = /^$/) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesUnder(base, path)) {
      if (except.test(file)) continue;
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(base, file)))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/** Runs `make` unless `file` says that this very input has been made before. Answers whether it ran. */
export async function whenChanged(file, input, make) {
  const stamp = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, "utf8") : "";
  if (stamp === input) return false;
  await make();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, input);
  return true;
}

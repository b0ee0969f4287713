import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What gives a test a database; nothing else does. */
const database = "scripts/testing/database.ts";
const folders = "{app,components,lib,prisma,scripts,simulator}";
const imported = /\b(?:from|import)\s*\(?\s*"([#.][^"]+\.(?:ts|tsx|mjs))"/g;
/** What some tests leave behind goes on working: these files take their process with them. */
const unfinished = ["lib/server/invitation.test.ts", "lib/server/upstream/quota.test.ts"];
/** Later files of a process would find, or miss, what these put in a module's place. */
const stubbing = /\bvi\.(mock|doMock|unmock|doUnmock|resetModules|stubGlobal)\(/;

const read = (file: string) => readFileSync(file, "utf8");

/** The sources that a file names in its imports, relative to the root. */
function importsOf(file: string): string[] {
  const paths = [...read(file).matchAll(imported)].map(([, path = ""]) => path);
  return paths
    .map((path) => (path.startsWith("#") ? path.slice(1) : join(dirname(file), path)))
    .filter((path) => !path.startsWith("generated"));
}

/** Whether a file can come to a database through anything that it imports. */
function mayReachDatabase(test: string, known: Map<string, string[]>): boolean {
  const reached = new Set([test]);
  for (const file of reached) {
    const imports = known.get(file) ?? importsOf(file);
    known.set(file, imports);
    for (const path of imports) reached.add(path);
  }
  return reached.has(database);
}

const asGlob = (path: string) => path.replaceAll(/[()[\]{}]/g, "\\$&");

/** All test files as globs, by whether they may reach a database, and whether they need a process of their own. */
export function kindsOfTests() {
  const known = new Map<string, string[]>();
  const files = globSync(`${folders}/**/*.test.{ts,tsx,mjs}`).sort();
  const tests = files.map((file) => ({
    file,
    reaches: mayReachDatabase(file, known),
    alone: unfinished.includes(file) || stubbing.test(read(file)),
  }));
  const those = (reaches: boolean, alone: boolean) =>
    tests.filter((it) => it.reaches === reaches && it.alone === alone).map(({ file }) => asGlob(file));
  return {
    pure: those(false, false),
    pureAlone: those(false, true),
    database: those(true, false),
    databaseAlone: those(true, true),
  };
}

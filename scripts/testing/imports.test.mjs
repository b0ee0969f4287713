import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "../launcher/paths.mjs";
import { checkImports, ruleNames } from "./imports.mjs";

/** One violation per rule: the file that imports, and what it must not import. */
const planted = {
  "shared-words": ["lib/errors.ts", "#lib/contract/rooms.ts"],
  contract: ["lib/contract/rooms.ts", "#lib/server/env.ts"],
  "browser-side": ["lib/api/hooks.ts", "#lib/server/env.ts"],
  language: ["lib/i18n/format.ts", "#lib/server/env.ts"],
  server: ["lib/server/execute.ts", "#components/ui/table.tsx"],
  "server-prefetch": ["lib/server/prefetch.ts", "#lib/api/hooks.ts"],
  look: ["components/ui/table.tsx", "#lib/contract/rooms.ts"],
  "operation-ui": ["components/operation/button.tsx", "#lib/contract/rooms.ts"],
  "shared-components": ["components/shell/sidebar.tsx", "#lib/server/env.ts"],
  pages: ["app/(admin)/rooms/page.tsx", "#lib/server/execute.ts"],
  "route-handlers": ["app/api/rooms/route.ts", "#components/ui/table.tsx"],
  simulator: ["simulator/server.ts", "#lib/contract/rooms.ts"],
  "browser-tests": ["e2e/rooms.spec.ts", "#lib/contract/rooms.ts"],
  "browser-matrix": ["e2e/matrix-operations.ts", "#lib/contract/rooms.ts"],
  "database-tools": ["prisma/seed.ts", "#lib/api/hooks.ts"],
  "simulator-without-packages": ["simulator/server.ts", "zod"],
  "contract-without-effects": ["lib/contract/rooms.ts", "node:fs"],
  "operations-by-resource": ["app/(admin)/rooms/rooms-table.tsx", "#lib/contract/index.ts"],
  neighbours: ["app/(admin)/rooms/page.tsx", "../users/users-table.tsx"],
  "one-link": ["components/ui/table.tsx", "next/link.js"],
  "no-circles": ["lib/server/execute.ts", "#lib/server/circle.ts"],
};

const harmless = [
  ...[
    "lib/contract/rooms.ts",
    "lib/contract/index.ts",
    "lib/api/hooks.ts",
    "lib/server/env.ts",
    "lib/server/execute.ts",
  ],
  ...["components/ui/table.tsx", "app/(admin)/users/users-table.tsx"],
];

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "foyer-imports-"));
  for (const file of harmless) write(file, "export const nothing = null;\n");
  write("lib/server/circle.ts", 'import "#lib/server/execute.ts";\n');
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  write("node_modules/next/link.js", "export default null;\n");
  write("node_modules/next/package.json", '{ "name": "next" }');
  write("node_modules/zod/index.js", "export const z = null;\n");
  write("node_modules/zod/package.json", '{ "name": "zod", "main": "index.js" }');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

test("every rule has its planted violation", () => {
  expect(Object.keys(planted).sort()).toEqual([...ruleNames].sort());
});

test.each(Object.entries(planted))("the rule %s finds its violation", async (rule, [file, imported]) => {
  write(file, `import "${imported}";\nexport const nothing = null;\n`);
  const { modules, violations } = await checkImports(folder);
  expect(modules).toBeGreaterThan(harmless.length);
  const found = violations.filter((violation) => violation.rule === rule);
  expect(found.some(({ from, to }) => from === file || to === file)).toBe(true);
});

test("nothing is found where nothing is planted", async () => {
  expect((await checkImports(folder)).violations).toEqual([]);
});

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import { root } from "../launcher/paths.mjs";

const rules = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
const SOURCES = [
  "app",
  "components",
  "e2e",
  "lib",
  "prisma",
  "scripts",
  "simulator",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "proxy.ts",
];

/** The names of the rules there are. */
export const ruleNames = rules.forbidden.map(({ name }) => name);

/**
 * Holds the imports below `folder` against the rules. Answers how many modules were read (0 means that the sources could
 * not be parsed, not that all is well) and each violation as rule, importing and imported file.
 */
export async function checkImports(folder = root) {
  const { options, ...ruleSet } = rules;
  const { enhancedResolveOptions, ...rest } = options;
  const sources = SOURCES.filter((path) => existsSync(join(folder, path)));
  const settings = { ...rest, ruleSet, validate: true, baseDir: folder };
  const { output } = await cruise(sources, settings, enhancedResolveOptions);
  return {
    modules: output.summary.totalCruised,
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}

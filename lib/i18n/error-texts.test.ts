import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { errorStatus } from "#lib/errors.ts";
import { codeMeanings, statusMeanings } from "#lib/server/upstream/error-codes.ts";
import { loadMessages } from "./messages.ts";

const { errors } = await loadMessages("en");

/** Every reason that the portal's own code gives with an error. */
function ownReasons(): string[] {
  return readdirSync("lib/server", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .flatMap((source) => [...source.matchAll(/\breason: "([a-z_]+)"/g)].map((match) => match[1] ?? ""));
}

it("say something for every code", () => {
  expect(Object.keys(errors.codes)).toEqual(expect.arrayContaining(Object.keys(errorStatus)));
});

it("say something for every reason the upstream gives", () => {
  const meanings = [...Object.values(codeMeanings), ...Object.values(statusMeanings)];
  const reasons = new Set(meanings.flatMap(({ reason }) => reason ?? []));
  expect(reasons.size).toBeGreaterThan(50);
  expect([...reasons].filter((reason) => !(reason in errors.reasons))).toEqual([]);
});

it("say something for every reason of the portal's own", () => {
  const reasons = new Set(ownReasons());
  expect(reasons.size).toBeGreaterThan(10);
  expect([...reasons].filter((reason) => !(reason in errors.reasons))).toEqual([]);
});
